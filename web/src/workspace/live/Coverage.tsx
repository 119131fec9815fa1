/** The map of prompts: rows by columns, in each cell what is there of what is wanted. */
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useWords } from "@/i18n";
import { useHolding } from "./lease";
import css from "./Live.module.css";

type Map = components["schemas"]["CoverageBody"];
type Cell = Map["cells"][number];

export const coverageQuery = (project: number) => ({
  queryKey: ["coverage", project],
  queryFn: () => api.get<{ rows: Map[] }>(`/projects/${project}/prompts/coverage`),
  staleTime: 30_000,
});

/** In the workspace: the map of the question in hand. */
export function Coverage({ question }: { question: string }) {
  const holding = useHolding();
  const { data } = useQuery({ ...coverageQuery(holding?.project ?? 0), enabled: holding !== undefined });
  const map = data?.rows.find((one) => one.question === question);
  return map ? <CoverageMap map={map} /> : null;
}

export function CoverageMap({ map }: { map: Map }) {
  const t = useWords("workspace");
  const columns = map.columns?.values ?? [{ value: "", title: t("live.there") }];
  const cells = new globalThis.Map(map.cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const open = map.cells.filter((cell) => map.columns !== null && cell.column === "");
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={map.title} data-scroll>
      <table className={css.map}>
        <caption className="vh">{t("live.mapOf", { title: map.title })}</caption>
        <thead>
          <tr>
            <th scope="col">{map.rows.title}</th>
            {columns.map(({ value, title }) => (
              <th key={value} scope="col">
                {title}
              </th>
            ))}
            {open.length > 0 && <th scope="col">{t("live.anyColumn")}</th>}
          </tr>
        </thead>
        <tbody>
          {map.rows.values.map((row) => (
            <tr key={row.value}>
              <th scope="row">{row.title}</th>
              {columns.map(({ value }) => (
                <Place key={value} cell={cells.get(`${row.value}\n${value}`)} />
              ))}
              {open.length > 0 && <Place cell={cells.get(`${row.value}\n`)} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({ cell }: { cell: Cell | undefined }) {
  const t = useWords("workspace");
  const there = cell?.there ?? 0;
  const wanted = cell?.wanted ?? 0;
  const state = wanted > there ? "missing" : there > 0 ? "there" : "empty";
  return (
    <td data-state={state}>
      <span className="vh">{t("live.cell", { there, wanted })}</span>
      <span aria-hidden>{wanted > 0 ? `${there} / ${wanted}` : there > 0 ? there : "–"}</span>
    </td>
  );
}
