/** What showing suggestions does to people's answers: agreement when shown and when held back, with its interval. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { type Anchoring, anchoringQuery } from "@/api/models";
import { formQuery } from "@/api/projects";
import { Waiting } from "@/ui/Notes";
import { number } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

const share = (value: number | null): string =>
  value === null ? "–" : number(Math.round(value * 1000) / 1000);

/** Nothing until somebody has answered beside a suggestion. */
export function AnchoringTable({ id }: { id: number }) {
  const t = useWords("rooms/judging");
  const { data, isLoading } = useQuery(anchoringQuery(id));
  const { data: form } = useQuery(formQuery(id));
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  const titles = new Map((form?.form.questions ?? []).map((one) => [one.name, one.title]));
  return (
    <section className={stack.tight} aria-labelledby="anchoring">
      <h2 id="anchoring">{t("anchor.title")}</h2>
      <p className="dim">{t("anchor.lead")}</p>
      <Table
        caption={t("anchor.title")}
        quiet
        rows={data.rows}
        keyOf={(row) => row.question}
        columns={[
          {
            key: "question",
            title: t("anchor.question"),
            head: true,
            cell: (row) => titles.get(row.question) ?? row.question,
          },
          { key: "shown", title: t("anchor.shown"), number: true, cell: (row) => side(row.shown, t) },
          { key: "held", title: t("anchor.held"), number: true, cell: (row) => side(row.held_back, t) },
          { key: "difference", title: t("anchor.difference"), number: true, cell: difference },
        ]}
      />
    </section>
  );
}

function side(one: Anchoring["shown"], t: ReturnType<typeof useWords>): string {
  return t("anchor.side", { share: share(one.agreement), count: one.answers });
}

function difference(row: Anchoring): string {
  return row.difference === null ? "–" : `${share(row.difference)} [${share(row.low)}, ${share(row.high)}]`;
}
