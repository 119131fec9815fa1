/** What there is to do and what I have done: read by several rooms. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";
import type { CatalogueRow, MyWork, Rows } from "./types";

export const catalogueQuery = queryOptions({
  queryKey: ["catalogue"],
  queryFn: () => api.get<Rows<CatalogueRow>>("/catalogue"),
  staleTime: 10_000,
});

export type Finished = components["schemas"]["FinishedRowBody"];

/** The projects that are over and in which I did something. */
export const finishedQuery = queryOptions({
  queryKey: ["me", "finished-projects"],
  queryFn: () => api.get<Rows<Finished>>("/me/finished-projects"),
  staleTime: 60_000,
});

export type Rate = components["schemas"]["RateBody"];

/** What an hour came to, by project; it moves slowly. */
export const ratesQuery = queryOptions({
  queryKey: ["me", "rates"],
  queryFn: () => api.get<{ rows: Rate[] }>("/me/rates"),
  staleTime: 60_000,
});

export const myWorkQuery = (projectId: number) =>
  queryOptions({
    queryKey: ["my-work", projectId],
    queryFn: () => api.get<MyWork>(`/projects/${projectId}/my-work`),
    staleTime: 10_000,
  });
