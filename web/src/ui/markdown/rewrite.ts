/** What models write as maths, made what the Markdown parser knows, without touching money or code. */

const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/**
 * \( \), and $ $ that are no money, become $$ $$ within the line; \[ \], and $$ $$ alone on a line, become a block.
 * Code is left alone.
 */
export function dollarMath(source: string): string {
  return source
    .split(CODE)
    .map((part, at) => (at % 2 ? part : singles(brackets(part))))
    .join("");
}

function brackets(text: string): string {
  return text
    .replace(/^[ \t]*\$\$([^$\n]+)\$\$[ \t]*$/gm, (_, tex: string) => `$$\n${tex.trim()}\n$$`)
    .replace(/\\\[([\s\S]+?)\\\]/g, (_, tex: string) => `\n$$\n${tex.trim()}\n$$\n`)
    .replace(/\\\(([^\n]+?)\\\)/g, (_, tex: string) => `$$${tex}$$`);
}

/** Begins with something else than a digit (Pandoc's rule): "$v^2$". */
const WORDED = /[^\s\d$](?:[^$\n]*[^\s$])?/;
/** Begins with a digit: "$60/60 = 1$", "$5$"; a sign must join it and no word stand in it, or it is "$5 and US$". */
const COUNTED =
  /(?=[^$\n]*[=^_+<>*/\\-]|[\d.,]+\$)\d(?:[^$\n\\A-Za-z]|\\[A-Za-z]+(?:\{[^}$\n]*\})?|\\[^A-Za-z$\n]|[A-Za-z](?![A-Za-z]))*(?<!\s)/;
const SINGLES = new RegExp(String.raw`(?<![\\$\w])\$(${WORDED.source}|${COUNTED.source})\$(?![\d$])`, "g");

const singles = (text: string): string => text.replace(SINGLES, (_, tex: string) => `$$${tex}$$`);

/** Text without a gap, such as base64: laid out with kerning, 20,000 letters of it hold the page up for seconds. */
export const hasLongWord = (source: string): boolean => /\S{400}/.test(source);

/** Markdown as one plain line, for labels and short lists. */
export function gist(source: string, length = 60): string {
  const plain = source
    .replace(/```[\s\S]*?(```|$)/g, " ")
    .replace(/^[|:\s-]+$/gm, "")
    .replace(/\s*\|\s*/g, " ")
    .replace(/[#*_`>$\\]|\[|\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length > length ? `${plain.slice(0, length - 1).trimEnd()}…` : plain;
}
