/** Whose answers are made into one: people's alone, people's and those of chosen judges, or judges' alone. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { judgesQuery } from "@/api/models";
import { Group, Tick } from "@/ui/Entry";
import { Segmented } from "@/ui/Field";
import { number } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { chosen, type Choosing, type Whose, WHOSE, whoseOf } from "./voices";

interface Props {
  id: number;
  value: Choosing;
  onChange: (value: Choosing) => void;
}

/** Nothing at all where no model judges: then people are the only ones there are. */
export function VoicesField({ id, value, onChange }: Props) {
  const t = useWords("ui/voices");
  const { data } = useQuery(judgesQuery(id));
  const judges = data?.rows ?? [];
  if (judges.length === 0) return null;
  const whose = whoseOf(value);
  const known = judges.map((one) => one.id);
  return (
    <div className={stack.tight}>
      <Segmented
        label={t("label")}
        value={whose}
        options={WHOSE.map((one) => ({ value: one, label: t(one) }))}
        onChange={(one) => onChange(chosen(one as Whose, known))}
      />
      <p className={`dim ${stack.small}`}>{t(`${whose}.means`)}</p>
      {whose !== "people" && (
        <Group legend={t("legend")} quiet>
          {judges.map((one) => (
            <Tick
              key={one.id}
              label={one.name}
              help={t("judged", { count: one.judged, judged: number(one.judged) })}
              checked={value.judges.includes(one.id)}
              onChange={(event) =>
                onChange({
                  ...value,
                  judges: known.filter((each) =>
                    each === one.id ? event.target.checked : value.judges.includes(each),
                  ),
                })
              }
            />
          ))}
        </Group>
      )}
    </div>
  );
}
