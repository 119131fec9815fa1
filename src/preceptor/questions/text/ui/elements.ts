/** What the markdown of a text must hold; looked for as the server does (`text/rules.py`). */
export type Element = "list" | "code" | "heading" | "link" | "table";

const MOST_LINE = 2_000;
const PATTERNS: Record<Element, RegExp> = {
  list: /^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) +[^ ]/,
  code: /^ {0,3}(?:```|~~~)/,
  heading: /^ {0,3}#{1,6} +[^ ]/,
  link: /https?:\/\/[^ ]|\]\([^) ]/,
  table: /^ {0,3}\|?[ :]*-{3,}[ :]*\|[-| :]*$/,
};

export const holds = (text: string, element: Element): boolean =>
  text.split("\n").some((line) => PATTERNS[element].test(line.slice(0, MOST_LINE)));
