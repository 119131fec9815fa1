/** What it is called and what it is for. */
import { useWords } from "@/i18n";
import { TextArea } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import type { StepProps } from "./steps";

const MOST_NAME = 120;
const MOST_DESCRIPTION = 4000;

export function GoalStep({ plan, dispatch, refusal }: StepProps) {
  const t = useWords("rooms/projects");
  const wrong = (where: string) => refusal.find((fault) => fault.where === where)?.why;
  return (
    <div className={`${stack.stack} ${stack.narrow}`}>
      <TextField
        label={t("goal.name")}
        help={t("goal.nameHelp")}
        value={plan.name}
        maxLength={MOST_NAME}
        wrong={wrong("/name")}
        onChange={(event) => dispatch({ type: "set", change: { name: event.target.value } })}
      />
      <TextArea
        label={t("goal.description")}
        help={t("goal.descriptionHelp")}
        rows={4}
        value={plan.description}
        maxLength={MOST_DESCRIPTION}
        wrong={wrong("/description")}
        onChange={(event) => dispatch({ type: "set", change: { description: event.target.value } })}
      />
    </div>
  );
}
