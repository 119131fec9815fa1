/** Reads of drives and of what one was asked. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Drive = Schemas["DriveBody"];
export type Called = Schemas["InvitedBody"];
export type Invite = Schemas["MyInviteBody"];

const MOVING_MS = 1000;
const moves = ({ state }: Drive) => state === "matching" || state === "sending";

export const drivesQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "drives"],
    queryFn: () => api.get<{ rows: Drive[] }>(`/projects/${project}/drives`),
    refetchInterval: ({ state }) => (state.data?.rows.some(moves) ? MOVING_MS : false),
  });

export const driveQuery = (project: number, drive: string) =>
  queryOptions({
    queryKey: ["project", project, "drives", drive],
    queryFn: () => api.get<Drive>(`/projects/${project}/drives/${drive}`),
    refetchInterval: ({ state }) => (state.data && moves(state.data) ? MOVING_MS : false),
  });

export const invitesQuery = queryOptions({
  queryKey: ["me", "invites"],
  queryFn: () => api.get<{ rows: Invite[] }>("/me/invites"),
});
