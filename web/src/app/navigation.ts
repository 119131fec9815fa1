/** The navigation is the sum of what the rooms offer: rooms/<room>/nav.ts, shown to the roles it names. */
import type { Me } from "@/api/types";
import { rolesOf } from "./session";

export interface NavEntry {
  to: string;
  /** A key of the app's words. */
  label: string;
  /** Anyone with one of these roles sees it; empty = everybody signed in. */
  roles: readonly string[];
  /** Only who may do this in the house sees it. */
  deed?: Me["deeds"][number];
  /** Lower stands earlier. */
  order: number;
}

const offered = import.meta.glob<{ default: NavEntry[] }>("../rooms/*/nav.ts", { eager: true });

const entries = Object.values(offered)
  .flatMap((module) => module.default)
  .toSorted((a, b) => a.order - b.order);

export function navigationOf(me: Me): NavEntry[] {
  const roles = rolesOf(me);
  return entries.filter(
    (entry) =>
      (!entry.deed || me.deeds.includes(entry.deed)) &&
      (entry.roles.length === 0 || roles.has("admin") || entry.roles.some((role) => roles.has(role))),
  );
}
