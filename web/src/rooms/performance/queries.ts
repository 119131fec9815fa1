/** What the pages on targets and on how people do ask. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Targets = Required<Schemas["PerformanceTargets"]>;
export type Performance = Schemas["PerformanceBody"];
export type Measure = Schemas["MeasureBody"];
export type Figure = Measure["figure"];

export const FIGURES = ["pace", "gold", "agreement", "accepted"] as const satisfies readonly Figure[];

export const targetsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "targets"],
    queryFn: () => api.get<Targets>(`/projects/${project}/targets`),
  });

export const publishTargets = (project: number, wanted: Targets) =>
  api.put<Targets>(`/projects/${project}/targets`, wanted);

/** `person` undefined: one's own. */
export const performanceQuery = (project: number, person?: number) =>
  queryOptions({
    queryKey: ["project", project, "performance", person ?? "mine"],
    queryFn: () =>
      api.get<Performance>(
        person === undefined
          ? `/projects/${project}/my-performance`
          : `/projects/${project}/contributors/${person}/performance`,
      ),
  });
