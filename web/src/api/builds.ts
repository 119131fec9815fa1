/** Reads of builds, for datasets and for training. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { Build } from "./house";
import type { Rows } from "./types";

/** Between looks at a build that is being made. */
const LOOK = 1000;

/** Looked at again while one is being made: whoever waits on another page is not left with an old list. */
export const buildsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "builds"],
    queryFn: () => api.get<Rows<Build>>(`/projects/${project}/builds`, { query: { limit: 200 } }),
    refetchInterval: ({ state }) => (state.data?.rows.some((one) => one.state === "building") ? LOOK : false),
  });

export const buildQuery = (build: string) =>
  queryOptions({ queryKey: ["build", build], queryFn: () => api.get<Build>(`/builds/${build}`) });
