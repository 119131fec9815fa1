/** A decision read-only: clauses and severities, what to do, why, and the version it was judged by. */
import { useWords } from "@/i18n";
import type { SummaryProps } from "@/workspace/faces";
import type { Answer, Question } from "./policy";
import css from "./Policy.module.css";

export function Summary({ question, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/policy");
  if (!value) return <p>–</p>;
  const titleOf = (number: string) => question.clauses.find((one) => one.number === number)?.title;
  return (
    <dl className={css.summary}>
      {value.violated.map(({ clause, severity }) => (
        <div key={clause}>
          <dt>
            <b>{clause}</b> <bdi>{titleOf(clause)}</bdi>
          </dt>
          <dd>{(severity && question.severities?.[severity - 1]) || t("violated")}</dd>
        </div>
      ))}
      {value.violated.length === 0 && (
        <div>
          <dt>{t("nothing")}</dt>
          <dd />
        </div>
      )}
      {value.unclear.length > 0 && (
        <div>
          <dt>{t("unclear")}</dt>
          <dd>{value.unclear.join(", ")}</dd>
        </div>
      )}
      {value.action !== null && (
        <div>
          <dt>{t("action")}</dt>
          <dd>{question.actions?.find((one) => one.value === value.action)?.title ?? value.action}</dd>
        </div>
      )}
      {value.escalate && (
        <div>
          <dt>{t("escalated")}</dt>
          <dd />
        </div>
      )}
      {value.on_model.length > 0 && (
        <div>
          <dt>{t("model")}</dt>
          <dd>{value.on_model.map((one) => t(`model.${one}`)).join(", ")}</dd>
        </div>
      )}
      {value.rationale && (
        <div>
          <dt>{t("rationale")}</dt>
          <dd dir="auto">{value.rationale}</dd>
        </div>
      )}
      <div>
        <dt>{t("judgedBy")}</dt>
        <dd>{t("version", { policy: question.policy, version: value.policy_version })}</dd>
      </div>
    </dl>
  );
}
