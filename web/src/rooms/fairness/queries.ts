/** What one says of oneself for the equal-opportunity report, and the report. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Own = Required<Schemas["OwnBody"]>;
export type SelfDeclared = Record<Attribute, Own>;
export type Report = Schemas["ImpactReport"];
export type Table = Schemas["ImpactTable"];
export type Group = Schemas["ImpactGroup"];

export const GROUPS = {
  gender: ["woman", "man", "non_binary", "own_words"],
  age: ["under_25", "25_39", "40_54", "55_64", "65_up"],
  disability: ["yes", "no"],
  ethnicity: [
    "asian",
    "black",
    "hispanic",
    "indigenous",
    "middle_eastern",
    "pacific",
    "white",
    "several",
    "own_words",
  ],
} as const;
export type Attribute = keyof typeof GROUPS;
export const ATTRIBUTES = Object.keys(GROUPS) as Attribute[];
export const NOT_SAID = "not_said";
export const OWN_WORDS = "own_words";

export const selfDeclaredQuery = queryOptions({
  queryKey: ["me", "self-declared"],
  queryFn: () => api.get<SelfDeclared>("/me/self-declared"),
});

export const say = (said: SelfDeclared) => api.put<SelfDeclared>("/me/self-declared", said);

export const impactQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "impact"],
    queryFn: () => api.get<Report>(`/projects/${project}/impact`),
    // Each look is in the audit trail: it is not asked for again behind the reader's back.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
