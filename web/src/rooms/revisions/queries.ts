/** What an edit of the guidelines reaches, and what was asked again for it. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type Reach = Schemas["ReachBody"];
export type Cost = Schemas["CostBody"];
export type Revision = Schemas["GuidelinesRevision"];
export type Which = Revision["which"];
export type Named = Schemas["NamedBody"];

/** Looked at once what was asked again so far is known: each step of it is another look. */
export const reachQuery = (
  project: number,
  versions: { since: number; until: number },
  done: readonly string[] | undefined,
) =>
  queryOptions({
    queryKey: ["project", project, "guidelines", "reach", versions, done],
    queryFn: () => api.get<Reach>(`/projects/${project}/guidelines/reach`, { query: versions }),
    enabled: done !== undefined,
  });

const OFTEN = 2000;
const isAtWork = (one: Revision) => one.state === "asking" || one.state === "undoing";

export const revisionsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "guidelines", "revisions"],
    queryFn: () => api.get<Rows<Revision>>(`/projects/${project}/revisions`, { query: { limit: 20 } }),
    refetchInterval: (query) => (query.state.data?.rows.some(isAtWork) ? OFTEN : false),
  });
