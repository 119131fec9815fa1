/** What somebody says about themselves, and their applications. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Shapes = components["schemas"];
export type Profile = Shapes["ProfileBody"];
export type MyProfile = Shapes["MyProfileBody"];
export type Resume = Shapes["ResumeBody"];
export type Known = Shapes["KnownBody"];
export type Application = Shapes["ApplicationBody"];

export const profileQuery = queryOptions({
  queryKey: ["me", "profile"],
  queryFn: () => api.get<MyProfile>("/me/profile"),
});

export const applicationsQuery = queryOptions({
  queryKey: ["me", "applications"],
  queryFn: () => api.get<Rows<Application>>("/me/applications"),
});

export const applicationQuery = (opening: string) =>
  queryOptions({
    queryKey: ["me", "applications", opening],
    queryFn: () =>
      api.get<{ application: Application | null }>(`/openings/${opening}/application`),
  });

/** What is sent back: the profile without the file beside it; nobody has said where they are before. */
export function saidOf({ resume: _, ...profile }: MyProfile): Profile {
  const zone = profile.time_zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { ...profile, time_zone: zone };
}
