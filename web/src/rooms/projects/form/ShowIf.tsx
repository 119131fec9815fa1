/** When a question is asked, in plain words: always, or only when earlier answers fit. */
import { Plus, X } from "lucide-react";
import { useWords } from "@/i18n";
import type { Comparable, Comparables } from "@/api/house";
import type { Fault } from "@/api/problems";
import type { FormQuestion } from "@/api/types";
import { useConditionWords } from "@/preview/conditionWords";
import { Button, IconButton } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { Segmented, SelectField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import type { Condition } from "@/workspace/conditions";
import {
  COMBINES,
  type Combine,
  conditionFrom,
  type Op,
  opOf,
  opsFor,
  startingTest,
  testBy,
  testsOf,
} from "./showIf";
import css from "./FormEditor.module.css";

interface Props {
  condition: Condition | undefined;
  earlier: readonly FormQuestion[];
  comparables: Comparables;
  faults: readonly Fault[];
  /** JSON pointer of the condition in the form. */
  at: string;
  onChange: (condition: Condition | null) => void;
}

export function ShowIf({ condition, earlier, comparables, faults, at, onChange }: Props) {
  const t = useWords("rooms/projects");
  const wrong = faults.filter((fault) => fault.where.startsWith(at)).map((fault) => fault.why);
  const start = () => startingTest(earlier, comparables);
  return (
    <Group legend={t("when.legend")} wrong={wrong.join(" ") || undefined}>
      <Segmented
        label={t("when.legend")}
        value={condition ? "only" : "always"}
        options={["always", "only"].map((value) => ({ value, label: t(`when.${value}`) }))}
        onChange={(value) => onChange(value === "only" ? (condition ?? start()) : null)}
      />
      {condition && <Tests {...{ condition, earlier, comparables, onChange, start }} />}
    </Group>
  );
}

type TestsProps = Omit<Props, "condition" | "faults" | "at"> & {
  condition: Condition;
  start: () => Condition;
};

function Tests({ condition, earlier, comparables, onChange, start }: TestsProps) {
  const t = useWords("rooms/projects");
  const sayCondition = useConditionWords({ questions: [...earlier] });
  const now = testsOf(condition);
  if (!now) return <p className="dim">{t("when.nested", { condition: sayCondition(condition) })}</p>;
  const keep = (tests: Condition[], combine = now.combine) => onChange(conditionFrom({ combine, tests }));
  return (
    <>
      {(now.tests.length > 1 || now.combine === "none_of") && (
        <SelectField
          label={t("when.combine")}
          value={now.combine}
          options={COMBINES.map((value) => ({ value, label: t(`when.combine.${value}`) }))}
          onChange={(event) => keep(now.tests, event.target.value as Combine)}
        />
      )}
      {now.tests.map((test, place) => (
        // eslint-disable-next-line react/no-array-index-key -- tests have no name; the place is the identity
        <div key={place} className={css.test}>
          <Test
            test={test}
            earlier={earlier}
            comparables={comparables}
            onChange={(changed) => keep(now.tests.with(place, changed))}
          />
          {now.tests.length > 1 && (
            <IconButton
              label={t("when.remove", { place: place + 1 })}
              onClick={() => keep(now.tests.toSpliced(place, 1))}
            >
              <X size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      <div className={stack.row}>
        <Button icon={<Plus size={15} />} onClick={() => keep([...now.tests, start()])}>
          {t("when.add")}
        </Button>
      </div>
    </>
  );
}

interface TestProps {
  test: Condition;
  earlier: readonly FormQuestion[];
  comparables: Comparables;
  onChange: (test: Condition) => void;
}

function Test({ test, earlier, comparables, onChange }: TestProps) {
  const t = useWords("rooms/projects");
  const question = test.question ?? "";
  const known = comparables[question] ?? [];
  const value = known.find((one) => one.name === (test.value ?? "")) ?? known[0];
  const op = opOf(test);
  const ops = opsFor(value);
  const look = (name: string) => {
    const first = comparables[name]?.[0];
    onChange(testBy(opsFor(first)[0] ?? "answered", name, first));
  };
  return (
    <div className={css.testParts}>
      <SelectField
        label={t("when.question")}
        value={question}
        options={earlier.map((one) => ({ value: one.name, label: one.title || one.name }))}
        onChange={(event) => look(event.target.value)}
      />
      {known.length > 1 && op !== "answered" && op !== "unanswered" && (
        <SelectField
          label={t("when.value")}
          value={value?.name}
          options={known.map((one) => ({ value: one.name, label: one.title }))}
          onChange={(event) => {
            const chosen = known.find((one) => one.name === event.target.value);
            onChange(testBy(opsFor(chosen)[0] ?? "answered", question, chosen, test));
          }}
        />
      )}
      <SelectField
        label={t("when.test")}
        value={op}
        options={ops.map((one) => ({ value: one, label: t(`when.op.${one}`) }))}
        onChange={(event) => onChange(testBy(event.target.value as Op, question, value, test))}
      />
      {value && <What test={test} op={op} value={value} onChange={onChange} />}
    </div>
  );
}

interface WhatProps {
  test: Condition;
  op: Op;
  value: Comparable;
  onChange: (test: Condition) => void;
}

const RESPONSES = ["any", "all", "each"] as const;

/** What the value must be, and for which responses. */
function What({ test, op, value, onChange }: WhatProps) {
  const t = useWords("rooms/projects");
  if (op === "answered" || op === "unanswered") return null;
  const known = (text: string) => value.values.find(([each]) => String(each) === text)?.[0] ?? "";
  const options = value.values.map(([each, title]) => ({ value: String(each), label: title }));
  const several = test.one_of ?? [];
  return (
    <>
      {op === "one_of" ? (
        <Group legend={t("when.whats")} quiet>
          {value.values.map(([each, title]) => (
            <Tick
              key={String(each)}
              label={title}
              checked={several.includes(each)}
              onChange={(event) =>
                onChange({
                  ...test,
                  one_of: event.target.checked ? [...several, each] : several.filter((one) => one !== each),
                })
              }
            />
          ))}
        </Group>
      ) : (
        <SelectField
          label={t("when.what")}
          value={String(test[op])}
          options={options}
          onChange={(event) => onChange({ ...test, [op]: known(event.target.value) })}
        />
      )}
      {value.per_response && (
        <SelectField
          label={t("when.responses")}
          value={test.responses ?? "any"}
          options={RESPONSES.map((each) => ({ value: each, label: t(`when.responses.${each}`) }))}
          onChange={(event) =>
            onChange({ ...test, responses: event.target.value as (typeof RESPONSES)[number] })
          }
        />
      )}
    </>
  );
}
