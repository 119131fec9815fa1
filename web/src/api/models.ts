/** Models: endpoints, responses drawn from them, judges: reads and their shapes. */
import { queryOptions } from "@tanstack/react-query";
import { money } from "@/ui/format";
import { api } from "./client";
import type { components } from "./schema";
import type { Rows } from "./types";

type Schemas = components["schemas"];

export type Endpoint = Schemas["EndpointBody"];
export type Choice = Schemas["EndpointChoiceBody"];
export type Reply = Schemas["ReplyBody"];
export type Draw = Schemas["DrawBody"];
export type DrawnPrompt = Schemas["PromptBody"];
export type Judge = Schemas["JudgeBody"];
export type Judgment = Schemas["JudgmentBody"];
export type Suggesting = Schemas["SuggestingBody"];
export type Anchoring = Schemas["AnchoringBody"];

export const endpointsQuery = queryOptions({
  queryKey: ["endpoints"],
  queryFn: () => api.get<Rows<Endpoint>>("/endpoints", { query: { closed: true, limit: 200 } }),
});

/** Endpoints a project may use. */
export const choicesQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "endpoints"],
    queryFn: () => api.get<{ rows: Choice[] }>(`/projects/${project}/endpoints`),
  });

export const drawsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "draws"],
    queryFn: () => api.get<Rows<Draw>>(`/projects/${project}/draws`, { query: { limit: 100 } }),
  });

export const judgesQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "judges"],
    queryFn: () => api.get<{ rows: Judge[] }>(`/projects/${project}/judges`),
  });

export const suggestingQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "suggesting"],
    queryFn: () => api.get<Suggesting>(`/projects/${project}/suggestions`),
  });

export const anchoringQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "anchoring"],
    queryFn: () => api.get<{ rows: Anchoring[] }>(`/projects/${project}/anchoring`),
  });

/** What calls of these endpoints cost, where it is told in one currency and was anything at all. */
export function costOf(millionths: number, endpoints: readonly string[], choices: readonly Choice[]): string {
  const used = choices.filter((one) => endpoints.includes(one.id));
  const [currency, ...others] = new Set(used.map((one) => one.currency));
  if (!currency || others.length > 0 || millionths === 0) return "";
  return money({ currency, minor_units: minorUnits(millionths) });
}

/** Millionths of a minor unit as whole minor units, rounded up: a begun one is spent. */
export const minorUnits = (millionths: number): number => Math.ceil(millionths / 1_000_000);
