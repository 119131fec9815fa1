/** What models write as maths, made what the Markdown parser knows, without touching money or code. */

const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/**
 * \( \) becomes $$ $$ within the line; \[ \], and $$ $$ alone on a line, become a block. Code is left alone.
 */
export function dollarMath(source: string): string {
  return source
    .split(CODE)
    .map((part, at) => (at % 2 ? part : brackets(part)))
    .join("");
}

function brackets(text: string): string {
  return text
    .replace(/^[ \t]*\$\$([^$\n]+)\$\$[ \t]*$/gm, (_, tex: string) => `$$\n${tex.trim()}\n$$`)
    .replace(/\\\[([\s\S]+?)\\\]/g, (_, tex: string) => `\n$$\n${tex.trim()}\n$$\n`)
    .replace(/\\\(([^\n]+?)\\\)/g, (_, tex: string) => `$$${tex}$$`);
}

/** "$5 and $10" is money, "$v^2$" is maths (Pandoc's rule). */
export const hasDollarMath = (source: string): boolean =>
  /(^|[^\\$\w])\$(?=[^\s\d$])[^$\n]*[^\s$]\$(?!\d)/.test(source);

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
