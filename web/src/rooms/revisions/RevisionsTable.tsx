/** What was asked again, how far it is, and undoing it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { dateTime, number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import { Table } from "@/ui/Table";
import { type Revision, revisionsQuery } from "./queries";

export function RevisionsTable({ id }: { id: number }) {
  const t = useWords("rooms/revisions");
  const client = useQueryClient();
  const { data } = useQuery(revisionsQuery(id));
  const undo = useMutation({
    mutationFn: (one: Revision) => api.post<Revision>(`/revisions/${one.id}/undo`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id] }),
  });
  if (!data || data.rows.length === 0) return null;
  // A later one rests on those before it: it is undone first.
  const latest = data.rows.find((one) => one.state !== "undone");
  return (
    <>
      {undo.error && <ProblemNote problem={undo.error} />}
      <Table
        caption={t("revisions.title")}
        rows={data.rows}
        keyOf={(row) => row.id}
        columns={[
          { key: "at", title: t("revisions.at"), head: true, cell: (row) => dateTime(new Date(row.made_at)) },
          { key: "state", title: t("revisions.state"), cell: (row) => t(`state.${row.state}`) },
          { key: "items", title: t("revisions.items"), number: true, cell: (row) => number(row.items) },
          { key: "places", title: t("revisions.places"), number: true, cell: (row) => number(row.places) },
          {
            key: "passed",
            title: t("revisions.passed"),
            number: true,
            cell: (row) => number(row.ruled + row.other),
          },
          { key: "why", title: t("revisions.reason"), words: true, cell: (row) => row.reason },
          {
            key: "undo",
            title: t("revisions.undo"),
            cell: (row) =>
              row === latest && row.state !== "undoing" ? (
                <Button look="ghost" disabled={undo.isPending} onClick={() => undo.mutate(row)}>
                  {t("revisions.undo")}
                </Button>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </>
  );
}
