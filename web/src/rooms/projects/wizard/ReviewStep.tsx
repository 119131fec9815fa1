/** All of it once more before the project is made; what is missing leads back to its place. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { templatesQuery } from "@/api/projects";
import { amountOf } from "@/ui/amount";
import { money, number, percent } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import type { Step } from "./stepNames";
import type { StepProps } from "./steps";
import css from "./Wizard.module.css";

export function ReviewStep({ plan, gaps }: StepProps) {
  const t = useWords("rooms/projects");
  const { data: templates } = useQuery(templatesQuery);
  const template = templates?.rows.find(({ name }) => name === plan.template)?.title ?? plan.template;
  const pay = plan.paid ? amountOf(plan.amount, plan.currency) : undefined;
  const lines: [Step, string, string][] = [
    ["template", t("wizard.template"), template === "" ? t("wizard.blank") : (template ?? "–")],
    ["goal", t("goal.name"), plan.name || "–"],
    ["goal", t("goal.description"), plan.description || t("review.noDescription")],
    ["form", t("form.fields"), plan.form.fields.map((field) => field.title).join(" · ") || "–"],
    ["form", t("form.questions"), plan.form.questions.map((one) => one.title).join(" · ") || "–"],
    ["guidelines", t("wizard.guidelines"), t("review.clauses", { count: plan.clauses.length })],
    ["people", t("people.overlap"), number(plan.overlap)],
    ["people", t("people.gold"), percent(plan.goldPercent / 100)],
    ["people", t("people.pay"), pay ? money(pay) : t("review.unpaid")],
  ];
  return (
    <div className={stack.stack}>
      {gaps.length > 0 && (
        <ul className={css.gaps} aria-label={t("review.gaps")}>
          {gaps.map((gap) => (
            <li key={gap.fault}>
              <Link to="/projects/new" search={{ step: gap.step }}>
                {t(`gap.${gap.fault}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <dl className={css.review}>
        {lines.map(([step, name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd>
              <Link to="/projects/new" search={{ step }} aria-label={t("review.changeWhat", { what: name })}>
                {t("review.change")}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <p className="dim">{t("review.next")}</p>
    </div>
  );
}
