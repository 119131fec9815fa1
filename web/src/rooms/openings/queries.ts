/** What the pages of openings ask the server, and in what words. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Form, Rows } from "@/api/types";
import type { Looking } from "./looking";

type Shapes = components["schemas"];
export type PublicOpening = Shapes["PublicOpening"];
export type Opening = Shapes["OpeningBody"];
export type Posting = Shapes["PostingBody"];
export type PayRange = Shapes["PayRangeBody"];

export interface Sample {
  form: Form;
  payload: Record<string, unknown>;
}

export const openingsQuery = (looking: Looking) =>
  infiniteQueryOptions({
    queryKey: ["openings", looking],
    queryFn: ({ pageParam }) =>
      api.get<Rows<PublicOpening>>("/openings", { query: { ...looking, cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export type KeptSearch = Shapes["KeptSearchBody"];

export const searchesQuery = queryOptions({
  queryKey: ["my-searches"],
  queryFn: () => api.get<Rows<KeptSearch>>("/me/searches"),
});

export const keepSearch = (looking: Looking) =>
  api.post<KeptSearch>("/me/searches", { ...looking, sort: undefined });

export const removeSearch = (id: string) => api.delete<undefined>(`/me/searches/${id}`);

export const openingQuery = (id: string, country?: string) =>
  queryOptions({
    queryKey: ["openings", id, country],
    queryFn: () => api.get<PublicOpening>(`/openings/${id}`, { query: { country } }),
  });

export const sampleQuery = (id: string) =>
  queryOptions({
    queryKey: ["openings", id, "sample"],
    queryFn: () => api.get<Sample>(`/openings/${id}/sample`),
    // Drawn once: an order shuffled anew would take away what somebody has begun.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const projectOpeningQuery = (project: number, id: string) =>
  queryOptions({
    queryKey: ["project", project, "openings", id],
    queryFn: () => api.get<Opening>(`/projects/${project}/openings/${id}`),
  });
