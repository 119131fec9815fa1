/** What to do next in a project: one thing, from what it holds and what the asker may do. */
import type { Filled, Project } from "@/api/house";

export type Why = "import" | "open" | "reopen" | "people" | "wait" | "results" | "build" | "done" | "look";

export interface Next {
  why: Why;
  /** The part of the project where it is done; "" = the overview itself. */
  to: "" | "import" | "members" | "datasets" | "results";
}

/** For lists, which do not look into each project's items: answers to gold are counted in here. */
export const roughly = ({ counts, overlap }: Pick<Project, "counts" | "overlap">): Filled => ({
  wanted: counts.items * overlap,
  taken: counts.answers,
});

/** `filled` is how many places of the work items are taken, of those wanted; `staffed` whether anybody may take one. */
export function nextOf(project: Project, filled: Filled, staffed = true): Next {
  const { state, counts, deeds } = project;
  const may = (deed: Project["deeds"][number]) => deeds.includes(deed);
  if (state === "done") return may("build") ? { why: "build", to: "datasets" } : { why: "done", to: "" };
  if (counts.items === 0) return may("import") ? { why: "import", to: "import" } : { why: "wait", to: "" };
  if (state === "draft") return may("change_project") ? { why: "open", to: "" } : { why: "wait", to: "" };
  if (filled.taken >= filled.wanted)
    return may("build") ? { why: "build", to: "datasets" } : { why: "look", to: "" };
  if (state === "paused") return may("change_project") ? { why: "reopen", to: "" } : { why: "wait", to: "" };
  if (counts.answers === 0) return staffed ? { why: "wait", to: "" } : { why: "people", to: "members" };
  return may("see_quality") ? { why: "results", to: "results" } : { why: "look", to: "" };
}
