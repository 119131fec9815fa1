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
    queryFn: () => api.get<{ application: Application | null }>(`/openings/${opening}/application`),
  });

/** What is sent back: the profile without the file beside it; before somebody says so, their zone is their device’s. */
export const saidOf = (mine: MyProfile): Profile => ({
  country: mine.country,
  time_zone: mine.time_zone || Intl.DateTimeFormat().resolvedOptions().timeZone,
  languages: mine.languages,
  education: mine.education,
  experience_years: mine.experience_years,
  domains: mine.domains,
  hours_per_week: mine.hours_per_week,
  about: mine.about,
});
