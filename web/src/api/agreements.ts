/** Reads of what comes before work: documents to sign, the course, a project's guidelines. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Agreement = Schemas["DocumentBody"];
export type MyAgreement = Schemas["MineBody"];
export type Course = Schemas["CourseBody"];
export type CoursePart = Schemas["CoursePageBody"];
export type Checked = Schemas["CheckedBody"];
export type Reading = Schemas["ReadingBody"];
export type Missing = Schemas["MissingBody"];

export const myAgreementsQuery = queryOptions({
  queryKey: ["me", "agreements"],
  queryFn: () => api.get<{ rows: MyAgreement[] }>("/me/agreements"),
});

export const courseQuery = (language: string) =>
  queryOptions({
    queryKey: ["me", "course", language],
    queryFn: () => api.get<Course>("/me/course", { query: { language } }),
  });

export const readingQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "reading"],
    queryFn: () => api.post<Reading>(`/projects/${project}/reading`, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
