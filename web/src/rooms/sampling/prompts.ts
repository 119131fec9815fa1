/** A file of prompts read in the page: a text a line, or JSON lines of texts or of the form's fields. */
export interface Prompt {
  text?: string;
  payload?: Record<string, unknown>;
}

/** What a line of a JSON-lines file holds; a line that is no JSON is taken as the text it is. */
function promptOf(line: string): Prompt {
  try {
    const told: unknown = JSON.parse(line);
    if (typeof told === "string") return { text: told };
    if (told && typeof told === "object" && !Array.isArray(told))
      return { payload: told as Record<string, unknown> };
  } catch {
    // Falls through: a sentence, not JSON.
  }
  return { text: line };
}

export function promptsIn(content: string, name: string): Prompt[] {
  const lines = content.split(/\r?\n/).filter((line) => line.trim());
  return /\.(jsonl|ndjson)$/i.test(name) ? lines.map(promptOf) : lines.map((text) => ({ text }));
}

/** As many as the server takes at once. */
export function inBatches<T>(all: readonly T[], size = 200): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
