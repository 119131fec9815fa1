/** A problem said plainly: what happened, what is safe, what to do, and the code to quote. */
import { useWords } from "@/i18n";
import { ApiProblem } from "@/api/problems";
import { Button } from "./Button";
import css from "./Notes.module.css";

interface Props {
  problem: unknown;
  /** What the person need not worry about; page-specific. */
  safe?: string;
  /** What the page calls the places that can be at fault, by JSON pointer. */
  places?: Readonly<Record<string, string>>;
  onRetry?: () => void;
}

export function ProblemNote({ problem, safe, places, onRetry }: Props) {
  const t = useWords();
  const told = problem instanceof ApiProblem ? problem : undefined;
  const said = told && !told.offline ? told.message : undefined;
  return (
    <div className={css.problem} role="alert">
      <p className={css.problemTitle}>{told?.offline ? t("problem.offline") : (said ?? t("problem.page"))}</p>
      {told && told.faults.length > 0 && (
        <ul>
          {told.faults.map((fault) => (
            <li key={`${fault.where} ${fault.why}`}>
              {fault.where && <strong>{places?.[fault.where] ?? fault.where}: </strong>}
              {fault.why}
            </li>
          ))}
        </ul>
      )}
      {safe && <p>{safe}</p>}
      <p>{told?.hint || (told?.offline ? t("problem.offlineHint") : t("problem.hint"))}</p>
      <p className={css.problemFoot}>
        {onRetry && <Button onClick={onRetry}>{t("problem.again")}</Button>}
        <code>{told?.code ?? "page.unexpected"}</code>
      </p>
    </div>
  );
}
