/** Reads and deeds of evidence, previews and quarantines. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type People = Schemas["EvidencePeople"];
export type Suspect = Schemas["SuspectBody"];
export type Bundle = Schemas["EvidenceBundle"];
export type Sign = Schemas["EvidenceSign"];
export type Answer = Schemas["EvidenceAnswer"];
export type Impact = Schemas["ImpactBody"];
export type Quarantine = Schemas["QuarantineBody"];

export const peopleKey = (id: number) => ["project", id, "evidence"];

export const peoplePage = (id: number, cursor: string) =>
  api.get<People>(`/projects/${id}/evidence`, { query: { cursor: cursor || undefined, limit: 50 } });

export const bundleQuery = (id: number, person: number) =>
  queryOptions({
    queryKey: [...peopleKey(id), person],
    queryFn: () => api.get<Bundle>(`/projects/${id}/evidence/${person}`),
  });

export const weighAgain = (id: number) => api.post<{ job: string }>(`/projects/${id}/evidence`, {});

export const preview = (id: number, person: number) =>
  api.post<{ job: string }>(`/projects/${id}/evidence/${person}/preview`, {});

export const quarantine = (id: number, person: number, reason: string) =>
  api.post<Quarantine>(`/projects/${id}/evidence/${person}/quarantine`, { reason });

export const undo = (id: string, note: string) => api.post<Quarantine>(`/quarantines/${id}/undo`, { note });
