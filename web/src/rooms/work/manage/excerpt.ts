/** The first words of an item, to know it again by. */
const MOST = 140;

/** The first text anywhere in a payload, in the order it is stored. */
export function excerptOf(payload: unknown): string {
  const text = firstText(payload).replaceAll(/\s+/g, " ").trim();
  return text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;
}

/** Keys whose values are names for the machine, not words for a person. */
const NOT_WORDS = new Set(["id", "role", "model", "meta"]);

function firstText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  for (const [key, inner] of Object.entries(value)) {
    const found = NOT_WORDS.has(key) ? "" : firstText(inner);
    if (found) return found;
  }
  return "";
}
