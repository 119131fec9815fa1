/** How a crowd's answers to one item spread: how many said the same, the commonest first; drawn beside its numbers. */
import { useQuery } from "@tanstack/react-query";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { number, percent } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Calibration.module.css";
import { type Session, type Spread, spreadQuery } from "./queries";

interface Props {
  session: Session;
  form: Form;
  place: number;
}

export function SpreadCard({ session, form, place }: Props) {
  const t = useWords("rooms/calibration");
  const { data, error, refetch } = useQuery(spreadQuery(session, place));
  const apart = session.figures?.apart[String(place)] ?? {};
  return (
    <section className={stack.stack} aria-label={t("spread")}>
      <h2>{t("spread")}</h2>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {data &&
        form.questions.map((question) => (
          <div key={question.name} className={stack.tight}>
            {data.questions[question.name]?.map((one) => (
              <Shown
                key={`${one.title}/${one.about}`}
                spread={one}
                title={question.title}
                both={session.stage === "closed"}
              />
            ))}
            {apart[question.name] !== undefined && (
              <p className="dim">{t("apart", { value: number(apart[question.name] ?? 0) })}</p>
            )}
          </div>
        ))}
    </section>
  );
}

interface Row {
  key: string;
  said: string;
  counts: readonly [number, number];
}

function Shown({ spread, title, both }: { spread: Spread; title: string; both: boolean }) {
  const t = useWords("rooms/calibration");
  const rows: Row[] = spread.lines.map((line) => ({
    key: `said ${line.said}`,
    said: line.said,
    counts: [line.first, line.second],
  }));
  if (spread.others > 0)
    rows.push({
      key: "others",
      said: t("others", { count: spread.others }),
      counts: [spread.others_first, spread.others_second],
    });
  const people = [spread.first, spread.second] as const;
  const turns = both ? ([0, 1] as const) : ([0] as const);
  return (
    <Table
      caption={[title, spread.title, spread.about].filter(Boolean).join(" · ")}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { key: "said", title: t("answer"), head: true, words: true, cell: (row) => <bdi>{row.said}</bdi> },
        ...turns.map((turn) => ({
          key: String(turn),
          title: t(turn === 0 ? "firstOf" : "secondOf", { count: people[turn] }),
          cell: (row: Row) => <Share count={row.counts[turn]} of={people[turn]} />,
        })),
      ]}
    />
  );
}

function Share({ count, of }: { count: number; of: number }) {
  const share = of > 0 ? count / of : 0;
  return (
    <span className={css.share}>
      <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect className={css.all} width="100" height="8" />
        <rect className={css.part} width={100 * share} height="8" />
      </svg>
      <span className={css.count}>
        {number(count)} <span className="dim">({percent(share)})</span>
      </span>
    </span>
  );
}
