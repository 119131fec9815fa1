/** An exam's plan: sections, marks, time, attempts, orders, what is said after, and the skill it gives. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { type Plan, type Section, topicsQuery } from "./queries";

interface Props {
  was: Plan;
  busy: boolean;
  onSave: (plan: Plan) => void;
}

export function PlanForm({ was, busy, onSave }: Props) {
  const t = useWords("rooms/exams");
  const [plan, setPlan] = useState(was);
  const set = (part: Partial<Plan>) => setPlan((now) => ({ ...now, ...part }));
  const sections = plan.sections ?? [];
  const put = (at: number, section: Section) => set({ sections: sections.with(at, section) });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(plan);
      }}
    >
      <TextField
        label={t("plan.title")}
        required
        maxLength={120}
        dir="auto"
        value={plan.title}
        onChange={(e) => set({ title: e.target.value })}
      />
      <TextArea
        label={t("plan.description")}
        dir="auto"
        value={plan.description}
        onChange={(e) => set({ description: e.target.value })}
      />
      {sections.map((section, at) => (
        <SectionFields
          key={at}
          number={at + 1}
          section={section}
          onChange={(now) => put(at, now)}
          onRemove={sections.length > 1 ? () => set({ sections: sections.toSpliced(at, 1) }) : undefined}
        />
      ))}
      <div>
        <Button onClick={() => set({ sections: [...sections, { ...BARE }] })}>{t("plan.addSection")}</Button>
      </div>
      <Limits plan={plan} set={set} />
      <div className={stack.choices}>
        <Tick
          label={t("plan.shuffleQuestions")}
          checked={plan.shuffle_questions}
          onChange={(e) => set({ shuffle_questions: e.target.checked })}
        />
        <Tick
          label={t("plan.shuffleOptions")}
          checked={plan.shuffle_options}
          onChange={(e) => set({ shuffle_options: e.target.checked })}
        />
        <Tick
          label={t("plan.training")}
          checked={plan.training}
          onChange={(e) => set({ training: e.target.checked })}
        />
      </div>
      <div>
        <Button type="submit" look="filled" busy={busy} disabled={busy}>
          {t("plan.save")}
        </Button>
      </div>
    </form>
  );
}

const BARE: Section = {
  title: "",
  questions: [],
  count: 10,
  drawn: { domain: null, topic: "", language: "", difficulty: null },
  pass_mark: null,
};

function Limits({ plan, set }: { plan: Plan; set: (part: Partial<Plan>) => void }) {
  const t = useWords("rooms/exams");
  const field = (
    name: "pass_mark" | "minutes" | "attempts" | "cooldown_hours" | "valid_days",
    optional = false,
  ) => (
    <TextField
      type="number"
      min={0}
      label={t(`plan.${name}`)}
      help={optional ? t("plan.optional") : undefined}
      required={!optional}
      value={plan[name] ?? ""}
      onChange={(e) => set({ [name]: e.target.value === "" ? null : Number(e.target.value) })}
    />
  );
  return (
    <div className={stack.pair}>
      {field("pass_mark")}
      {field("attempts")}
      {field("cooldown_hours")}
      {field("minutes", true)}
      <SelectField
        label={t("plan.feedback")}
        value={plan.feedback}
        options={(["none", "score", "each"] as const).map((value) => ({ value, label: t(`after.${value}`) }))}
        onChange={(e) => set({ feedback: e.target.value as Plan["feedback"] })}
      />
      <TextField
        label={t("plan.skill")}
        help={t("plan.skillHelp")}
        dir="auto"
        value={plan.skill}
        onChange={(e) => set({ skill: e.target.value })}
      />
      {field("valid_days", true)}
    </div>
  );
}

interface SectionProps {
  number: number;
  section: Section;
  onChange: (now: Section) => void;
  onRemove?: () => void;
}

function SectionFields({ number, section, onChange, onRemove }: SectionProps) {
  const t = useWords("rooms/exams");
  const topics = useQuery(topicsQuery).data?.rows ?? [];
  const topic = section.drawn?.topic ?? "";
  const named = section.questions ?? [];
  const known = [...new Set(topic ? [...topics, topic] : topics)];
  return (
    <Group legend={t("plan.section", { number })}>
      <div className={stack.pair}>
        <TextField
          label={t("plan.title")}
          required
          dir="auto"
          value={section.title}
          onChange={(e) => onChange({ ...section, title: e.target.value })}
        />
        <SelectField
          label={t("plan.topic")}
          value={topic}
          disabled={named.length > 0}
          options={[
            { value: "", label: t("bank.anyTopic") },
            ...known.map((value) => ({ value, label: value })),
          ]}
          onChange={(e) => onChange({ ...section, drawn: { ...section.drawn, topic: e.target.value } })}
        />
        <TextField
          type="number"
          min={0}
          label={t("plan.count")}
          disabled={named.length > 0}
          value={named.length || (section.count ?? 0)}
          onChange={(e) => onChange({ ...section, count: Number(e.target.value) })}
        />
        <TextField
          type="number"
          min={0}
          max={100}
          label={t("plan.pass_mark")}
          help={t("plan.optional")}
          value={section.pass_mark ?? ""}
          onChange={(e) =>
            onChange({ ...section, pass_mark: e.target.value === "" ? null : Number(e.target.value) })
          }
        />
      </div>
      <TextArea
        label={t("plan.named")}
        help={t("plan.namedHelp")}
        dir="ltr"
        value={named.join("\n")}
        onChange={(e) => onChange(withNamed(section, e.target.value.split(/\s+/u).filter(Boolean)))}
      />
      {onRemove && (
        <div>
          <Button look="ghost" onClick={onRemove}>
            {t("plan.removeSection", { number })}
          </Button>
        </div>
      )}
    </Group>
  );
}

const withNamed = (section: Section, questions: string[]): Section => ({
  ...section,
  questions,
  count: questions.length > 0 ? 0 : section.count || 10,
});
