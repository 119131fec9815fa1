/** What everybody said of one item, side by side; the second answers stand beside the first once the session is over. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import type { Session, Side, SideBySide } from "./queries";

interface Props {
  session: Session;
  form: Form;
  place: number;
}

const saidIn = (side: Side, turn: number, question: string): string =>
  side.turns.find((one) => one.turn === turn)?.said[question] ?? "–";

export function SideCard({ session, form, place }: Props) {
  const t = useWords("rooms/calibration");
  const pages = useInfiniteQuery({
    queryKey: ["calibration", session.id, "side", place, session.stage],
    queryFn: ({ pageParam }) =>
      api.get<SideBySide>(`/calibration/${session.id}/items/${place}/answers`, {
        query: { cursor: pageParam || undefined },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const apart = session.figures?.apart[String(place)] ?? {};
  const turns = session.stage === "closed" ? ([1, 2] as const) : ([1] as const);
  return (
    <section className={stack.stack} aria-label={t("side")}>
      <h2>{t("side")}</h2>
      {pages.error && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!pages.data && !pages.error && <Waiting />}
      {rows.length > 0 &&
        form.questions.map((question) => (
          <div key={question.name} className={stack.tight}>
            <Table
              caption={question.title}
              rows={rows}
              keyOf={(row) => row.pseudonym}
              columns={[
                { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
                ...turns.map((turn) => ({
                  key: String(turn),
                  title: t(turn === 1 ? "first" : "second"),
                  cell: (row: Side) => <bdi>{saidIn(row, turn, question.name)}</bdi>,
                })),
              ]}
            />
            {apart[question.name] !== undefined && (
              <p className="dim">{t("apart", { value: number(apart[question.name] ?? 0) })}</p>
            )}
          </div>
        ))}
      <More label={t("more")} of={pages} />
    </section>
  );
}
