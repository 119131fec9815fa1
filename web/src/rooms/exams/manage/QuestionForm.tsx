/** What a question says, by its shape, and what it is found by. */
import { useWords } from "@/i18n";
import { LanguageField } from "@/ui/CodeFields";
import { TextArea } from "@/ui/Entry";
import { Segmented, SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { DIFFICULTIES, type Draft, SHAPES, type Shape } from "./draft";
import { OptionFields, ShortFields } from "./KeyFields";
import { PracticeFields } from "./PracticeFields";

interface Props {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

export function QuestionForm({ draft, set }: Props) {
  const t = useWords("rooms/exams");
  return (
    <div className={stack.stack}>
      <Segmented
        label={t("bank.shape")}
        value={draft.shape}
        options={SHAPES.map((value) => ({ value, label: t(`shape.${value}`) }))}
        onChange={(shape) => set({ shape: shape as Shape })}
      />
      <TextArea
        label={t("judged.question")}
        help={t("write.markdown")}
        required
        dir="auto"
        value={draft.text}
        onChange={(e) => set({ text: e.target.value })}
      />
      {draft.shape === "practice" ? (
        <PracticeFields draft={draft} set={set} />
      ) : draft.shape === "short" ? (
        <ShortFields draft={draft} set={set} />
      ) : (
        <OptionFields draft={draft} set={set} />
      )}
      <TextArea
        label={t("bank.reason")}
        help={t("write.reasonHelp")}
        dir="auto"
        value={draft.reason}
        onChange={(e) => set({ reason: e.target.value })}
      />
      <div className={stack.pair}>
        <TextField
          label={t("plan.topic")}
          dir="auto"
          value={draft.topic}
          onChange={(e) => set({ topic: e.target.value })}
        />
        <LanguageField
          label={t("write.language")}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <SelectField
          label={t("write.difficulty")}
          value={draft.difficulty}
          options={DIFFICULTIES.map((value) => ({ value, label: t(`difficulty.${value}`) }))}
          onChange={(e) => set({ difficulty: e.target.value as Draft["difficulty"] })}
        />
      </div>
    </div>
  );
}
