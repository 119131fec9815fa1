/** What to do next in a project: one thing, from what it holds and what the asker may do. */
import type { Project } from "@/api/house";

export type Why = "import" | "open" | "reopen" | "wait" | "results" | "build" | "done" | "look";

export interface Next {
  why: Why;
  /** The part of the project where it is done; "" = the overview itself. */
  to: "" | "import" | "datasets" | "results";
}

/** Answers wanted in all: every item by as many people as the overlap says. */
export const wanted = (project: Pick<Project, "counts" | "overlap">): number =>
  project.counts.items * project.overlap;

export function nextOf(project: Project): Next {
  const { state, counts, deeds } = project;
  const may = (deed: Project["deeds"][number]) => deeds.includes(deed);
  if (state === "done") return may("build") ? { why: "build", to: "datasets" } : { why: "done", to: "" };
  if (counts.items === 0) return may("import") ? { why: "import", to: "import" } : { why: "wait", to: "" };
  if (state === "draft") return may("change_project") ? { why: "open", to: "" } : { why: "wait", to: "" };
  if (counts.answers >= wanted(project))
    return may("build") ? { why: "build", to: "datasets" } : { why: "look", to: "" };
  if (state === "paused") return may("change_project") ? { why: "reopen", to: "" } : { why: "wait", to: "" };
  if (counts.answers === 0) return { why: "wait", to: "" };
  return may("see_quality") ? { why: "results", to: "results" } : { why: "look", to: "" };
}
