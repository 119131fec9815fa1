/** Questions and precedents beside the task: what is read, asked and confirmed. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type Precedent = Schemas["PrecedentBody"];
export type Thread = Schemas["ThreadBody"];

/** How often a page that lies open looks for precedents set meanwhile. */
const LOOK_MS = 60_000;

const unreadQuery = (project: number) =>
  queryOptions({
    queryKey: ["precedents", project, "unread"],
    queryFn: () =>
      api.get<Rows<Precedent>>(`/projects/${project}/precedents`, { query: { unread: true, limit: 100 } }),
    staleTime: LOOK_MS,
    refetchInterval: LOOK_MS,
  });

export const precedentsQuery = (project: number, match: string) =>
  queryOptions({
    queryKey: ["precedents", project, "found", match],
    queryFn: () => api.get<Rows<Precedent>>(`/projects/${project}/precedents`, { query: { match } }),
  });

export const myQuestionsQuery = (project: number) =>
  queryOptions({
    queryKey: ["precedents", project, "mine"],
    queryFn: () => api.get<Rows<Thread>>(`/projects/${project}/my-questions`),
  });

export const ask = (lease: string, text: string) => api.post<Thread>(`/leases/${lease}/question`, { text });

export const confirmRead = (precedent: string) => api.post<void>(`/precedents/${precedent}/read`);

/** How many precedents wait for this person's receipt. */
export const useUnread = (project: number): number => useQuery(unreadQuery(project)).data?.rows.length ?? 0;
