/** The plain face on the page: one control for each member of the answer. */
import { useId, useState } from "react";
import type { FormQuestion } from "@/api/types";
import { useWords } from "@/i18n";
import { TextArea } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace } from "../faces";
import {
  type Answer,
  answerSchema,
  hints,
  left,
  optionSaid,
  type Part,
  partsOf,
  press,
  said,
  withPart,
} from "./plain";
import css from "./Plain.module.css";

type Props = AskProps<FormQuestion, Answer, never>;

/** Raises what the page says where neither a face nor the server knows the kind. */
export async function plainFace(kind: string): Promise<QuestionFace<FormQuestion, Answer, never>> {
  const schema = await answerSchema(kind);
  if (!schema) throw new Error(`No face in questions for "${kind}": the page is older than the server`);
  const parts = partsOf(schema);
  return {
    letter: "y",
    place: () => "rail",
    Ask: (props) => <Ask {...props} parts={parts} />,
    Summary: ({ value }) => <p>{said(parts, value) || "–"}</p>,
    press: (key, frame) => press(parts, key, frame),
    left: (frame) => left(parts, frame),
    hints: () => hints(parts),
    say: ({ value }) => said(parts, value),
  };
}

function Ask({ parts, value, set }: Props & { parts: Part[] }) {
  const change = (part: Part) => (entered: unknown) => set({ value: withPart(value, part.name, entered) });
  return (
    <div className={css.parts}>
      {parts.map((part) => (
        <Entry key={part.name} part={part} value={value?.[part.name]} onChange={change(part)} />
      ))}
    </div>
  );
}

interface EntryProps {
  part: Part;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Entry({ part, value, onChange }: EntryProps) {
  if (part.entry === "one_of") return <OneOf part={part} value={value} onChange={onChange} />;
  if (part.entry === "json") return <AsJson part={part} value={value} onChange={onChange} />;
  if (part.entry === "number")
    return (
      <TextField
        label={part.title}
        type="number"
        min={part.minimum}
        max={part.maximum}
        value={typeof value === "number" ? value : ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      />
    );
  return (
    <TextArea
      label={part.title}
      rows={3}
      {...prose()}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function OneOf({ part, value, onChange }: EntryProps) {
  const name = useId();
  return (
    <fieldset className={css.options}>
      <legend>{part.title}</legend>
      {part.options.map((option, at) => (
        <label key={String(option)}>
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          {optionSaid(option)} {at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}

function AsJson({ part, value, onChange }: EntryProps) {
  const t = useWords("workspace");
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value)));
  const [wrong, setWrong] = useState(false);
  const enter = (written: string) => {
    setText(written);
    try {
      onChange(written.trim() === "" ? undefined : JSON.parse(written));
      setWrong(false);
    } catch {
      setWrong(true); // still being typed: what was entered last stays
    }
  };
  return (
    <TextArea
      label={part.title}
      help={t("plain.json")}
      wrong={wrong ? t("plain.noJson") : undefined}
      rows={3}
      dir="ltr"
      spellCheck={false}
      value={text}
      onChange={(event) => enter(event.target.value)}
    />
  );
}
