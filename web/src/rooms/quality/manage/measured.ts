/** What a figure is of, as people know it: the question's title, and within it the option, dimension or criterion. */
import type { FormQuestion } from "@/api/types";
import type { useWords } from "@/i18n";

interface Figure {
  question: string;
  /** What of the question; "" for one that is counted as a whole. */
  family: string;
}

type Translate = ReturnType<typeof useWords>;

/** The one name a kind gives of itself: a ranking's “none is acceptable”. */
const NONE_ACCEPTABLE = "none_acceptable";

export function measured(
  { question, family }: Figure,
  questions: readonly FormQuestion[],
  t: Translate,
): string {
  const asked = questions.find((one) => one.name === question);
  const title = asked?.title ?? question;
  if (!family) return title;
  const part = family === NONE_ACCEPTABLE ? t("family.none") : (asked && titleIn(asked, family)) || family;
  return `${title} · ${part}`;
}

/** The title of what bears this name in one of a question's lists. */
function titleIn(question: FormQuestion, family: string): string | undefined {
  const parts = Object.values(question).filter(Array.isArray).flat() as unknown[];
  const found = parts.find((part) => isPart(part) && (part.value ?? part.name) === family);
  return isPart(found) ? (found.title ?? found.text) : undefined;
}

interface Part {
  value?: string;
  name?: string;
  title?: string;
  text?: string;
}

const isPart = (part: unknown): part is Part => typeof part === "object" && part !== null;
