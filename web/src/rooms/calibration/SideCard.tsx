/** What everybody said of one item, person by person; the second answers stand beside the first once the session is over. A crowd
 * is looked at as a whole first, and asked for its people a page at a time. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Calibration.module.css";
import type { Session, Side, SideBySide } from "./queries";
import { SpreadCard } from "./SpreadCard";

interface Props {
  session: Session;
  form: Form;
  place: number;
}

const saidIn = (side: Side, turn: number, question: string): string =>
  side.turns.find((one) => one.turn === turn)?.said[question] ?? "–";

/** So many answers can be taken in one by one. */
const FEW = 8;
const AT_ONCE = 20;

export function SideCard(props: Props) {
  const t = useWords("rooms/calibration");
  const [open, setOpen] = useState(false);
  if (props.session.invited <= FEW)
    return (
      <section className={stack.stack} aria-label={t("side")}>
        <h2>{t("side")}</h2>
        <People {...props} apart />
      </section>
    );
  return (
    <>
      <SpreadCard {...props} />
      <section className={stack.stack} aria-label={t("side")}>
        <details className={css.people} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("onePerson")}</summary>
          {open && <People {...props} />}
        </details>
      </section>
    </>
  );
}

function People({ session, form, place, apart = false }: Props & { apart?: boolean }) {
  const t = useWords("rooms/calibration");
  const pages = useInfiniteQuery({
    queryKey: ["calibration", session.id, "side", place, session.stage],
    queryFn: ({ pageParam }) =>
      api.get<SideBySide>(`/calibration/${session.id}/items/${place}/answers`, {
        query: { cursor: pageParam || undefined, limit: AT_ONCE },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const distances = session.figures?.apart[String(place)] ?? {};
  const turns = session.stage === "closed" ? ([1, 2] as const) : ([1] as const);
  return (
    <div className={stack.stack}>
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
            {apart && distances[question.name] !== undefined && (
              <p className="dim">{t("apart", { value: number(distances[question.name] ?? 0) })}</p>
            )}
          </div>
        ))}
      <More label={t("more")} of={pages} />
    </div>
  );
}
