/** What the manager's pages of agreements ask. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Agreement } from "@/api/agreements";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Onboarding = Required<Schemas["OnboardingBody"]>;
export type Signer = Schemas["SignerBody"];
export type Version = Schemas["AgreementVersionBody"];
export type Words = Schemas["AgreementWords"];

export const KINDS = ["confidentiality", "content_warning", "data_use", "other"] as const;
export const READINGS = ["not_asked", "once", "each_version"] as const;

/** `project` null: what the house asks of everybody. */
export const documentsQuery = (project: number | null) =>
  queryOptions({
    queryKey: ["agreements", project],
    queryFn: () =>
      api.get<{ rows: Agreement[] }>("/agreements", { query: { project: project ?? undefined } }),
  });

export const onboardingQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "onboarding"],
    queryFn: () => api.get<Onboarding>(`/projects/${project}/onboarding`),
  });

export const identityQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "verification"],
    queryFn: () => api.get<{ asked: boolean }>(`/projects/${project}/verification`),
  });

export type Caps = Required<Schemas["CapsBody"]>;
export const capsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "wellbeing"],
    queryFn: () => api.get<Caps>(`/projects/${project}/wellbeing`),
  });

export const crowdQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "wellbeing", "people"],
    queryFn: () => api.get<Schemas["CrowdBody"]>(`/projects/${project}/wellbeing/people`),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["agreements", id, "versions"],
    queryFn: () => api.get<{ rows: Version[] }>(`/agreements/${id}/versions`),
  });

export const changesQuery = (id: string, later: number) =>
  queryOptions({
    queryKey: ["agreements", id, "changes", later],
    queryFn: () =>
      api.get<{ words: Words[] }>(`/agreements/${id}/changes`, { query: { earlier: later - 1, later } }),
  });

export const signersQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["agreements", id, "signatures", version],
    queryFn: () =>
      api.get<{ rows: Signer[]; next: string | null }>(`/agreements/${id}/signatures`, {
        query: { version, limit: 200 },
      }),
  });
