/** Reads of projects that several rooms' pages need. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { Filled, Kinds, Member, Project, Template, TemplateCard } from "./house";
import type { FormVersion, Guidelines, Rows } from "./types";

export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  queryFn: () => api.get<Rows<Project>>("/projects", { query: { limit: 200 } }),
});

export const projectQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project],
    queryFn: () => api.get<Project>(`/projects/${project}`),
  });

/** How full the work items are; gold fills no place. */
export const filledQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "filled"],
    queryFn: () => api.get<Filled>(`/projects/${project}/filled`),
  });

/** Whether anybody may take its items: somebody on the first page of members is a contributor, or there are more pages. */
export const staffedQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "staffed"],
    queryFn: async () => {
      const { rows, next } = await api.get<Rows<Member>>(`/projects/${project}/members`);
      return next !== null || rows.some(({ roles }) => roles.includes("contributor"));
    },
  });

export const formQuery = (project: number, version?: number) =>
  queryOptions({
    queryKey: ["project", project, "form", version ?? "now"],
    queryFn: () => api.get<FormVersion>(`/projects/${project}/form`, { query: { version } }),
  });

export const guidelinesQuery = (project: number, version?: number) =>
  queryOptions({
    queryKey: ["project", project, "guidelines", version ?? "now"],
    queryFn: () =>
      api.get<Guidelines & { note: string; made_at: string }>(`/projects/${project}/guidelines`, {
        query: { version },
      }),
  });

const FOR_THE_SESSION = { staleTime: Number.POSITIVE_INFINITY } as const;

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: () => api.get<Rows<TemplateCard>>("/templates"),
  ...FOR_THE_SESSION,
});

export const templateQuery = (name: string) =>
  queryOptions({
    queryKey: ["template", name],
    queryFn: () => api.get<Template>(`/templates/${name}`),
    ...FOR_THE_SESSION,
  });

export const kindsQuery = queryOptions({
  queryKey: ["kinds"],
  queryFn: () => api.get<Kinds>("/forms/kinds"),
  ...FOR_THE_SESSION,
});
