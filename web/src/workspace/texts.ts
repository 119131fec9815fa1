/** The texts in what is shown, each by the name that a mark or a claim gives it. */
import type { Frame } from "./faces";

export interface Part {
  id: string;
  /** "A" of a response, "user" of a turn; "" when there is one text. */
  name: string;
  text: string;
}

/** As the server names them: one text under "", responses by id, turns and steps by their number from 0. */
export function partsOf({ question, shown, units }: Pick<Frame, "question" | "shown" | "units">): Part[] {
  const value = shown[question.about ?? ""];
  if (typeof value === "string") return value.trim() ? [{ id: "", name: "", text: value }] : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, at) => {
    const { id, text, role } = (typeof one === "string" ? { text: one } : one) as Record<string, string>;
    if (typeof text !== "string" || !text.trim()) return [];
    const letter = units.find((unit) => unit.id === id)?.letter;
    return [{ id: id ?? String(at), name: letter ?? role ?? String(at + 1), text }];
  });
}
