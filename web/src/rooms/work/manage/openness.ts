/** Whether an item is still handed out, as the key of a word. */
import type { Item } from "@/api/house";

/** Gold is put among everybody's work: it has no places that could be taken. */
export const openness = ({ purpose, open }: Pick<Item, "purpose" | "open">) =>
  purpose === "gold" ? "open.gold" : open ? "open.yes" : "open.no";
