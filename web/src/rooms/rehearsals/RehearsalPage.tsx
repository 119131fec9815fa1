/** A project tried out before it opens: with whom, what it comes to, beside the last time, and what its rules would do. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { isEnded, sentenceOf } from "@/api/learning";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { FiguresCard } from "./FiguresCard";
import { Going } from "./Going";
import { RulesCard } from "./RulesCard";
import { WantedForm } from "./WantedForm";
import { rehearsalsQuery } from "./queries";

export function RehearsalPage({ id }: { id: number }) {
  const t = useWords("rooms/rehearsals");
  const { data, error, refetch } = useQuery(rehearsalsQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const [newest] = data.rows;
  const going = newest && !isEnded(newest.state) ? newest : undefined;
  const [now, before] = data.rows.filter((one) => one.result);
  return (
    <div className={stack.stack}>
      <WantedForm id={id} last={newest?.wanted} busy={!!going} />
      {going && <Going id={id} job={going.job} />}
      {newest && (newest.state === "failed" || newest.state === "cancelled") && (
        <p className={stack.wrong} role="alert">
          {sentenceOf(newest.problem) ?? t("cancelled")}
        </p>
      )}
      {now?.result && (
        <>
          <FiguresCard now={now} before={before} />
          <RulesCard id={id} rules={now.result.rules} runs={now.result.runs} />
        </>
      )}
      {!now && !going && <p className="dim">{t("none")}</p>}
    </div>
  );
}
