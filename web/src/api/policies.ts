/** Reads of content policies and taxonomies, for the pages that keep them and the editors that fill from them. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";
import type { Rows } from "./types";

type Schemas = components["schemas"];
export type PolicyRow = Schemas["PolicyRowBody"];
export type PolicyClause = Schemas["PolicyClauseBody"];
export type Policy = Omit<Schemas["PolicyBody"], "clauses"> & { clauses: PolicyClause[] };
export type PolicyChange = Schemas["PolicyChangeBody"];
export type TaxonomyRow = Schemas["TaxonomyRowBody"];
export type Taxonomy = Schemas["TaxonomyBody"];
export type Crosswalk = Schemas["CrosswalkBody"];
export type TouchedRow = Schemas["TouchedBody"];

const at = (name: string) => encodeURIComponent(name);

export const policiesQuery = queryOptions({
  queryKey: ["policies"],
  queryFn: () => api.get<Pick<Rows<PolicyRow>, "rows">>("/policies"),
});

export const policyQuery = (name: string) =>
  queryOptions({
    queryKey: ["policies", name],
    queryFn: () => api.get<Policy>(`/policies/${at(name)}`),
  });

export const policyVersionsQuery = (name: string) =>
  queryOptions({
    queryKey: ["policies", name, "versions"],
    queryFn: () => api.get<Pick<Rows<PolicyRow>, "rows">>(`/policies/${at(name)}/versions`),
  });

export const policyChangesQuery = (name: string, earlier: number, later: number) =>
  queryOptions({
    queryKey: ["policies", name, "changes", earlier, later],
    queryFn: () =>
      api.get<{ rows: PolicyChange[] }>(`/policies/${at(name)}/changes`, { query: { earlier, later } }),
  });

export const touchedQuery = (name: string, clauses: readonly string[]) =>
  queryOptions({
    queryKey: ["policies", name, "touched", ...clauses],
    queryFn: () =>
      api.get<{ rows: TouchedRow[] }>(`/policies/${at(name)}/touched`, {
        query: { clauses: clauses.join(",") },
      }),
  });

export const taxonomiesQuery = queryOptions({
  queryKey: ["taxonomies"],
  queryFn: () => api.get<Pick<Rows<TaxonomyRow>, "rows">>("/taxonomies"),
});

export const taxonomyQuery = (name: string) =>
  queryOptions({
    queryKey: ["taxonomies", name],
    queryFn: () => api.get<Taxonomy>(`/taxonomies/${at(name)}`),
  });

export const crosswalkQuery = (name: string, other: string) =>
  queryOptions({
    queryKey: ["taxonomies", name, "crosswalk", other],
    queryFn: () => api.get<Crosswalk>(`/taxonomies/${at(name)}/crosswalks/${at(other)}`),
  });
