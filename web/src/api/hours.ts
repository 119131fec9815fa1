/** One's own week: asked by its card, beside tasks and in the catalogue. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";

export type MyHours = components["schemas"]["MyHours"];

export const hoursQuery = queryOptions({
  queryKey: ["me", "hours"],
  queryFn: () => api.get<MyHours>("/me/hours"),
});

/** What is left of the tighter cap in a project, null without one. */
export function secondsLeft(mine: MyHours, project: number): number | null {
  const here = mine.by_project.find((one) => one.project === project);
  const caps = [
    mine.cap === null ? null : mine.cap * 3600 - mine.seconds,
    here && here.cap !== null ? here.cap * 3600 - here.seconds : null,
  ].filter((one) => one !== null && one !== undefined);
  return caps.length > 0 ? Math.max(0, Math.min(...caps)) : null;
}
