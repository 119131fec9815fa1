/** What answers say of an exam's questions: those to look at first, with what can be done. Decides nothing. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { number, percent } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { QuestionDeeds } from "./QuestionDeeds";
import { type Judged, statisticsQuery } from "./queries";

export function Judgement({ exam }: { exam: string }) {
  const t = useWords("rooms/exams");
  const { data, error, refetch } = useQuery(statisticsQuery(exam));
  const [open, setOpen] = useState<Judged>();
  return (
    <section className={stack.card} aria-labelledby="judged">
      <h2 id="judged">{t("judged.title")}</h2>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <p className="dim">{t("judged.lead", { people: data.people, attempts: data.attempts })}</p>
          {data.reliability && (
            <p>
              {t("judged.reliability", {
                value: intervalWords(data.alpha ?? data.reliability, t("judged.to")),
              })}
            </p>
          )}
          <Judgements rows={data.rows} onOpen={setOpen} />
        </>
      )}
      <Dialog open={open !== undefined} onClose={() => setOpen(undefined)} title={t("judged.question")}>
        {open && (
          <div className={stack.stack}>
            {open.signs.map((sign) => (
              <p key={sign}>
                <b>{t(`sign.${sign}`)}</b> {t(`todo.${sign}`)}
              </p>
            ))}
            {open.options.length > 0 && <OptionsTable one={open} />}
            <QuestionDeeds id={open.id} />
          </div>
        )}
      </Dialog>
    </section>
  );
}

function Judgements({ rows, onOpen }: { rows: readonly Judged[]; onOpen: (one: Judged) => void }) {
  const t = useWords("rooms/exams");
  return (
    <Table<Judged>
      caption={t("judged.title")}
      quiet
      rows={rows}
      keyOf={(one) => one.id}
      columns={[
        {
          key: "text",
          title: t("judged.question"),
          head: true,
          cell: (one) => (
            <Button look="ghost" onClick={() => onOpen(one)}>
              <bdi>{one.text.length > 60 ? `${one.text.slice(0, 60)}…` : one.text}</bdi>
            </Button>
          ),
        },
        {
          key: "look",
          title: t("judged.look"),
          cell: (one) => one.signs.map((sign) => t(`sign.${sign}`)).join(" "),
        },
        { key: "answers", title: t("judged.answers"), number: true, cell: (one) => number(one.answers) },
        {
          key: "right",
          title: t("judged.right"),
          number: true,
          cell: (one) => (one.right ? percent(one.right.estimate) : "–"),
        },
        {
          key: "tells",
          title: t("judged.tells"),
          cell: (one) =>
            one.discrimination ? (
              <>
                <IntervalPlot interval={one.discrimination} from={-1} mark={0} />
                {intervalWords(one.discrimination, t("judged.to"))}
              </>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}

const share = (value: number | null) => (value === null ? "–" : percent(value));

function OptionsTable({ one }: { one: Judged }) {
  const t = useWords("rooms/exams");
  return (
    <Table
      caption={t("judged.options")}
      rows={one.options}
      keyOf={(each) => each.place}
      columns={[
        {
          key: "text",
          title: t("judged.option"),
          head: true,
          cell: (each) => (
            <>
              <bdi>{each.text}</bdi>
              {each.right && ` · ${t("judged.key")}`}
              {each.place === one.better && ` · ${t("judged.better")}`}
            </>
          ),
        },
        { key: "all", title: t("judged.all"), number: true, cell: (each) => share(each.share) },
        { key: "lower", title: t("judged.lower"), number: true, cell: (each) => share(each.lower) },
        { key: "upper", title: t("judged.upper"), number: true, cell: (each) => share(each.upper) },
      ]}
    />
  );
}
