/** One's own exposure to difficult content: asked by its page and, for a break, beside tasks. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";

export type MyWellbeing = components["schemas"]["MyWellbeing"];
export type Limits = Required<components["schemas"]["OwnLimitsBody"]>;

export const wellbeingQuery = queryOptions({
  queryKey: ["me", "wellbeing"],
  queryFn: () => api.get<MyWellbeing>("/me/wellbeing"),
});
