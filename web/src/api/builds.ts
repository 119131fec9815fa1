/** Reads of builds, for datasets and for training. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { Build } from "./house";
import type { Rows } from "./types";

export const buildsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "builds"],
    queryFn: () => api.get<Rows<Build>>(`/projects/${project}/builds`, { query: { limit: 200 } }),
  });

export const buildQuery = (build: string) =>
  queryOptions({ queryKey: ["build", build], queryFn: () => api.get<Build>(`/builds/${build}`) });
