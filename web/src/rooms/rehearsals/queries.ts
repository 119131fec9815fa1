/** A project's rehearsals, newest first; what is going on is looked at again soon. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { isEnded } from "@/api/learning";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

export type Rehearsal = components["schemas"]["RehearsalOut"];
export type Result = NonNullable<Rehearsal["result"]>;
export type Wanted = Rehearsal["wanted"];
export type Spread = components["schemas"]["SpreadOut"];
export type RuleFound = components["schemas"]["RuleFoundOut"];

const SOON = 1500;

export const rehearsalsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "rehearsals"],
    queryFn: () => api.get<Rows<Rehearsal>>(`/projects/${project}/rehearsals`),
    refetchInterval: (query) => (query.state.data?.rows.some((one) => !isEnded(one.state)) ? SOON : false),
  });
