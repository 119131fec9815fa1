/** What the pages of identity checks ask. */
import { queryOptions } from "@tanstack/react-query";
import { api, urlOf } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Check = Schemas["CheckBody"];
export type MyChecks = Schemas["MyChecks"];
export type Opened = Schemas["OpenedBody"];
export type Part = Schemas["Part"];
export type Begin = Required<Schemas["BeginBody"]>;
export type Compared = Check["checked"][number];

export const PAPERS = ["passport", "national_id", "driving_licence", "residence_permit"] as const;

/** The pictures of each way, in the order they are asked for. */
export const PARTS: Readonly<Record<Check["route"], readonly Part[]>> = {
  face: ["front", "back", "face"],
  papers: ["front", "back", "second"],
  provider: [],
};

/** What a checker can have compared on each way. */
export const COMPARED: Readonly<Record<Check["route"], readonly Compared[]>> = {
  face: ["name", "number", "genuine", "face", "country", "of_age"],
  papers: ["name", "number", "genuine", "second_paper", "country", "of_age"],
  provider: [],
};

export const myChecksQuery = queryOptions({
  queryKey: ["me", "verification"],
  queryFn: () => api.get<MyChecks>("/me/verification"),
});

export const checksQuery = (decided: boolean) =>
  queryOptions({
    queryKey: ["verification", "checks", decided],
    queryFn: () =>
      api.get<{ rows: Check[]; next: string | null }>("/verification/checks", { query: { decided } }),
  });

/** Each asking is a look at somebody's papers and goes into the trail: asked once, kept no longer than it is shown. */
export const openedQuery = (id: string) =>
  queryOptions({
    queryKey: ["verification", "check", id],
    queryFn: () => api.get<Opened>(`/verification/checks/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const pictureOf = (check: string, part: Part): string =>
  urlOf(`/verification/checks/${check}/parts/${part}`);
