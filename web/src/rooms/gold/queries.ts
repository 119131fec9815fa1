/** Reads and deeds of the gold bank. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type GoldRow = Schemas["GoldRowBody"];
export type GoldChange = Partial<Schemas["GoldChangeBody"]>;
export type Suggestion = Schemas["SuggestionBody"];
export type Limits = Schemas["GoldLimitsBody"];

export const USES = ["measure", "teach", "screen"] as const;
export const WEARS = ["good", "retired"] as const;

export const goldPage = (id: number, filters: { use?: string; wear?: string }, cursor: string) =>
  api.get<Rows<GoldRow>>(`/projects/${id}/gold`, { query: { ...filters, cursor, limit: 25 } });

export const suggestionsPage = (id: number, origin: string, cursor: string) =>
  api.get<Rows<Suggestion>>(`/projects/${id}/gold/suggestions`, { query: { origin, cursor, limit: 10 } });

export const limitsQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "gold", "limits"],
    queryFn: () => api.get<Limits>(`/projects/${id}/gold/limits`),
  });

export const makeGold = (id: number, item: string) =>
  api.post<Schemas["GoldEntryBody"]>(`/projects/${id}/gold`, { item });

export const changeGold = (item: string, change: GoldChange) =>
  api.put<Schemas["GoldEntryBody"]>(`/gold/${item}`, change);

export const saveLimits = (id: number, limits: Limits) =>
  api.put<Limits>(`/projects/${id}/gold/limits`, limits);
