/** Any question's face, asked once for each part of its field: one part in hand, N and P to go on and back. */
import { createElement, useMemo } from "react";
import type { FormQuestion } from "@/api/types";
import { loadWords, wordsOf } from "@/i18n";
import type { AskProps, FieldFace, Frame, Missing, QuestionFace, Step, SummaryProps, Unit } from "./faces";
import { Parts } from "./Parts";

/** Part → the answer about it. */
export interface EachAnswer {
  each: Record<string, unknown>;
}

/** The part in hand, and where the face stands within each. */
export interface EachCursor {
  part: string | undefined;
  within: Readonly<Record<string, unknown>>;
}

export type EachFrame = Frame<FormQuestion, EachAnswer, EachCursor>;
type EachStep = Step<EachAnswer, EachCursor>;

const t = wordsOf("workspace");

/** The part the keys go to: the one in focus on the page, else the one last in hand, else the first. */
export const partOf = ({ units, cursor, focus }: EachFrame): Unit | undefined =>
  units.find(({ id }) => id === focus) ?? units.find(({ id }) => id === cursor?.part) ?? units[0];

export class Repeated {
  readonly face: QuestionFace;
  readonly field: FieldFace;

  constructor(face: QuestionFace, field: FieldFace) {
    this.face = face;
    this.field = field;
  }

  /** What the plain face sees of one part. */
  frame(whole: EachFrame, part: Unit): Frame {
    const about = whole.question.about ?? "responses";
    const value = whole.shown[about];
    return {
      question: whole.question,
      shown: { ...whole.shown, [about]: this.field.part?.(value, part.id) ?? value },
      units: [part],
      value: whole.value?.each[part.id],
      cursor: whole.cursor?.within[part.id],
      focus: part.id,
    };
  }

  /** A step within one part as a step of the whole; a part that is settled hands on to the next open one. */
  step(whole: EachFrame, part: Unit, inner: Step): EachStep {
    const within =
      "cursor" in inner ? { ...whole.cursor?.within, [part.id]: inner.cursor } : (whole.cursor?.within ?? {});
    const step: EachStep = { cursor: { part: part.id, within }, focus: part.id };
    if ("value" in inner) {
      step.value = withPart(whole.value, part.id, inner.value);
      if (inner.merge) step.merge = true;
    }
    if (!inner.done) return step;
    const after = { ...whole, value: "value" in step ? step.value : whole.value, cursor: step.cursor };
    const next = this.open(after, part)[0];
    if (!next) return { ...step, done: true };
    return { ...step, cursor: { part: next.id, within }, focus: next.id };
  }

  /** The parts still open, those behind `from` first. */
  open(whole: EachFrame, from?: Unit): Unit[] {
    const at = from ? whole.units.indexOf(from) + 1 : 0;
    const onward = [...whole.units.slice(at), ...whole.units.slice(0, at)];
    return onward.filter((part) => !this.settled(whole, part));
  }

  settled(whole: EachFrame, part: Unit): boolean {
    const frame = this.frame(whole, part);
    if (whole.question.required === false && frame.value === undefined) return false;
    return this.face.left(frame).length === 0;
  }

  readonly press = (key: string, whole: EachFrame): EachStep | undefined => {
    const part = partOf(whole);
    if (!part) return undefined;
    const inner = this.face.press(key, this.frame(whole, part));
    if (inner) return this.step(whole, part, inner);
    const by = { n: 1, p: -1 }[key];
    const to = by ? whole.units[whole.units.indexOf(part) + by] : undefined;
    if (to) return this.go(whole, to);
    const lettered = whole.units.find(({ letter }) => letter.toLowerCase() === key);
    return lettered && this.go(whole, lettered);
  };

  go(whole: EachFrame, part: Unit): EachStep {
    return { cursor: { part: part.id, within: whole.cursor?.within ?? {} }, focus: part.id };
  }

  readonly left = (whole: EachFrame): Missing<EachCursor>[] => {
    // An optional question may leave parts out, but none half said.
    const said = (part: Unit) =>
      whole.question.required !== false || whole.value?.each[part.id] !== undefined;
    const open = this.open(whole).filter(said);
    const [first] = open;
    if (!first) return [];
    return [
      {
        text: t("each.left", { parts: open.map(({ letter }) => letter).join(", ") }),
        go: this.go(whole, first),
      },
    ];
  };

  readonly say = (whole: EachFrame): string => {
    const part = partOf(whole);
    if (!part) return "";
    return `${part.letter}: ${this.face.say(this.frame(whole, part))}`;
  };

  readonly badge = (whole: EachFrame, unit: string): string | undefined => {
    const part = whole.units.find(({ id }) => id === unit);
    if (!part || !this.settled(whole, part)) return undefined;
    return (
      this.face.badge?.(this.frame(whole, part), unit) ?? t("each.done", { title: whole.question.title })
    );
  };
}

function withPart(answer: EachAnswer | undefined, part: string, value: unknown): EachAnswer | undefined {
  const each = { ...answer?.each };
  if (value === undefined) delete each[part];
  else each[part] = value;
  return Object.keys(each).length > 0 ? { each } : undefined;
}

/** The face of a repeated question, made of the plain one and of the field it is asked about. */
export async function repeatedFace(face: QuestionFace, field: FieldFace): Promise<QuestionFace> {
  await loadWords("workspace");
  const repeated = new Repeated(face, field);
  function Ask(props: AskProps<FormQuestion, EachAnswer, EachCursor>) {
    const part = partOf(props);
    const inner = useMemo(() => (part ? repeated.frame(props, part) : undefined), [part, props]);
    if (!part || !inner) return null;
    return createElement(
      Parts,
      {
        parts: props.units,
        inHand: part.id,
        isDone: (one: Unit) => repeated.settled(props, one),
        onGo: (one: Unit) => props.set(repeated.go(props, one)),
      },
      createElement(face.Ask, {
        ...inner,
        key: part.id,
        active: props.active,
        labelledBy: props.labelledBy,
        set: (step: Step) => props.set(repeated.step(props, part, step)),
      }),
    );
  }
  function Summary({ question, units, value }: SummaryProps<FormQuestion, EachAnswer>) {
    const named = new Map(units.map((unit) => [unit.id, unit]));
    const lines = Object.entries(value?.each ?? {}).map(([part, answer]) => {
      const unit = named.get(part) ?? { id: part, letter: part, text: "" };
      return createElement(
        "section",
        { key: part, "aria-label": unit.letter },
        createElement("p", { className: "dim" }, unit.letter),
        createElement(face.Summary, { question, units: [unit], value: answer }),
      );
    });
    return createElement("div", null, ...lines);
  }
  return {
    letter: face.letter,
    place: face.place,
    Ask: Ask as QuestionFace["Ask"],
    Summary: Summary as QuestionFace["Summary"],
    press: repeated.press as QuestionFace["press"],
    left: repeated.left as QuestionFace["left"],
    hints: (frame) => {
      const whole = frame as EachFrame;
      const part = partOf(whole);
      const inner = part ? face.hints(repeated.frame(whole, part)) : [];
      return [...inner, { keys: ["N", "P"], text: t("each.hint") }];
    },
    badge: repeated.badge as QuestionFace["badge"],
    say: repeated.say as QuestionFace["say"],
  };
}
