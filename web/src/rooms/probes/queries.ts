/** Reads and deeds of hidden repeats. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Probes = Schemas["ProbesBody"];
export type Measurement = Schemas["SwayMeasurementBody"];
export type Effect = Schemas["SwayBody"];
export type Repeats = Schemas["RepeatsBody"];
export type Setting = Required<Schemas["ProbeSettingBody"]>;

export const probesQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "probes"],
    queryFn: () => api.get<Probes>(`/projects/${id}/probes`),
  });

export const setProbes = (id: number, wanted: Setting) => api.put<Setting>(`/projects/${id}/probes`, wanted);

export const measureAgain = (id: number) =>
  api.post<{ job: string }>(`/projects/${id}/probes/measurements`, {});
