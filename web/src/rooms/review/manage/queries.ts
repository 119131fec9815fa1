/** Reads of the second look. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type Waiting = Schemas["WaitingBody"];
export type WaitingRow = Schemas["WaitingRowBody"];
export type Verdict = Schemas["VerdictBody"];
export type Reviewer = Schemas["ReviewerBody"];
export type Share = Schemas["ShareBody"];
export type Shares = Schemas["SharesBody"];

export const queuesQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "review", "queues"],
    queryFn: () => api.get<{ rows: Waiting[] }>(`/projects/${id}/review/queues`),
  });

export const reviewersQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "review", "reviewers"],
    queryFn: () => api.get<{ rows: Reviewer[] }>(`/projects/${id}/reviewers`),
  });

export const sharesQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "review", "shares"],
    queryFn: () => api.get<Shares>(`/projects/${id}/review/settings`),
  });

export const waitingPage = (id: number, queue: string, cursor: string) =>
  api.get<Rows<WaitingRow>>(`/projects/${id}/review/items`, { query: { queue, cursor, limit: 10 } });

export const verdictsPage = (id: number, filters: { outcome?: string; cause?: string }, cursor: string) =>
  api.get<Rows<Verdict>>(`/projects/${id}/review/verdicts`, { query: { ...filters, cursor, limit: 15 } });

export const saveShares = (id: number, shares: Shares) =>
  api.put<Shares>(`/projects/${id}/review/settings`, shares);

export const makeQueues = (id: number) => api.post<{ job: string }>(`/projects/${id}/review/queues`);
