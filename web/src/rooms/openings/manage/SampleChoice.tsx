/** Which task strangers may try: none, the template's example, or one of the project's own first items. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { projectQuery, templateQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { SelectField } from "@/ui/Field";

type Payload = Record<string, unknown>;

interface Props {
  project: number;
  sample: Payload | null;
  wrong: string | undefined;
  onChange: (now: Payload | null) => void;
}

const OFFERED = 10;

export function SampleChoice({ project, sample, wrong, onChange }: Props) {
  const t = useWords("rooms/openings/manage");
  const offered = useOffered(project);
  const same = (one: Payload | null) => JSON.stringify(one) === JSON.stringify(sample);
  const found = offered.findIndex(({ payload }) => same(payload));
  const value = sample === null ? "" : found >= 0 ? String(found) : "kept";
  const kept = value === "kept" ? [{ value, label: t("sample.kept") }] : [];
  return (
    <SelectField
      label={t("sample")}
      help={t("sampleHelp")}
      wrong={wrong}
      value={value}
      options={[
        { value: "", label: t("sample.none") },
        ...kept,
        ...offered.map(({ name, payload }, at) => ({
          value: String(at),
          label: name === "" ? t("sample.example") : t("sample.item", { name: gist(payload) || name }),
        })),
      ]}
      onChange={(event) =>
        event.target.value !== "kept" && onChange(offered[Number(event.target.value || -1)]?.payload ?? null)
      }
    />
  );
}

/** The template's example under the name "", then the project's first items under their ids. */
function useOffered(project: number): { name: string; payload: Payload }[] {
  const { data: about } = useQuery(projectQuery(project));
  const template = about?.template ?? "";
  const { data: example } = useQuery({ ...templateQuery(template), enabled: template !== "" });
  const { data: items } = useQuery({
    queryKey: ["project", project, "items", "to try"],
    queryFn: () =>
      api.get<Rows<{ id: string; payload: Payload }>>(`/projects/${project}/items`, {
        query: { limit: OFFERED },
      }),
    retry: false,
  });
  const own = (items?.rows ?? []).map(({ id, payload }) => ({ name: id, payload }));
  return example?.sample_item ? [{ name: "", payload: example.sample_item }, ...own] : own;
}

/** The first words an item shows. */
function gist(payload: Payload): string {
  const text = Object.values(payload).find((value) => typeof value === "string");
  return typeof text === "string" ? text.slice(0, 60) : "";
}
