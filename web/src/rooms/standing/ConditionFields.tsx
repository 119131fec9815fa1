/** One condition: what is counted, how it is held against a value, and on how much it must rest. */
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { COLLECTORS, type Condition, SHARES, WINDOWS } from "./queries";

interface Props {
  legend: string;
  value: Condition;
  onChange: (next: Condition) => void;
  onDrop?: () => void;
}

/** A fresh condition of a collector: a value nobody is surprised by. */
const fresh = (collector: Condition["collector"]): Condition => ({
  collector,
  comparison: collector === "fast" || !SHARES.includes(collector) ? "at_least" : "below",
  value: SHARES.includes(collector) ? 0.6 : 10,
  minimum: SHARES.includes(collector) ? 5 : 1,
  window: 10,
});

export function ConditionFields({ legend, value, onChange, onDrop }: Props) {
  const t = useWords("rooms/standing");
  const { collector } = value;
  const isShare = SHARES.includes(collector);
  const either = isShare || collector === "answers";
  const numbered = (name: "minimum" | "window") => (
    <TextField
      label={t(name)}
      type="number"
      min={1}
      value={value[name]}
      onChange={(event) => onChange({ ...value, [name]: Number(event.target.value) })}
    />
  );
  return (
    <Group legend={legend} quiet>
      <div className={stack.pair}>
        <SelectField
          label={t("collector")}
          value={collector}
          options={COLLECTORS.map((one) => ({ value: one, label: t(`collector.${one}`) }))}
          onChange={(event) => onChange(fresh(event.target.value as Condition["collector"]))}
        />
        <SelectField
          label={t("comparison")}
          value={value.comparison}
          options={(either ? (["below", "at_least"] as const) : (["at_least"] as const)).map((one) => ({
            value: one,
            label: t(`comparison.${one}`),
          }))}
          onChange={(event) =>
            onChange({ ...value, comparison: event.target.value as Condition["comparison"] })
          }
        />
        <TextField
          label={t(isShare ? "valuePercent" : "value")}
          type="number"
          min={0}
          max={isShare ? 100 : undefined}
          value={isShare ? Math.round(value.value * 100) : value.value}
          onChange={(event) =>
            onChange({
              ...value,
              value: isShare ? Number(event.target.value) / 100 : Number(event.target.value),
            })
          }
        />
        {isShare && numbered("minimum")}
        {WINDOWS.includes(collector) && numbered("window")}
      </div>
      {onDrop && (
        <div>
          <Button look="ghost" onClick={onDrop}>
            {t("dropCondition")}
          </Button>
        </div>
      )}
    </Group>
  );
}
