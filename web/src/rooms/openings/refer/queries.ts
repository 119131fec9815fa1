/** Links that bring people to openings: what is offered, what came of it, and by whose link this device came. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Shapes = components["schemas"];
export type ReferralPage = Shapes["ReferralPage"];
export type ReferralOffer = Shapes["ReferralOffer"];
export type Brought = Shapes["BroughtBody"];
export type OpeningReferrals = Shapes["OpeningReferrals"];

export const referralQuery = (opening: string) =>
  queryOptions({
    queryKey: ["openings", opening, "referral"],
    queryFn: () => api.get<ReferralPage>(`/openings/${opening}/referral`),
  });

export const myReferralsQuery = queryOptions({
  queryKey: ["my-referrals"],
  queryFn: () => api.get<Rows<Brought>>("/me/referrals"),
});

export const openingReferralsQuery = (project: number, opening: string) =>
  queryOptions({
    queryKey: ["project", project, "openings", opening, "referrals"],
    queryFn: () => api.get<OpeningReferrals>(`/projects/${project}/openings/${opening}/referrals`),
  });

const key = (opening: string) => `preceptor.via.${opening}`;

/** Whose link it is, of a whole link or of the code alone; undefined when it is neither. */
export function viaIn(typed: string): string | undefined {
  const code = /[?&]via=([^&#]*)/.exec(typed)?.[1] ?? typed.trim();
  return /^[\w-]{1,64}$/.test(code) ? code : undefined;
}

/** Keep on this device by whose link somebody came, until they have an account: the first one counts. */
export function keepVia(opening: string): void {
  const via = viaIn(new URLSearchParams(location.search).get("via") ?? "");
  if (!via) return;
  try {
    if (!localStorage.getItem(key(opening))) localStorage.setItem(key(opening), via);
  } catch {
    // A browser that keeps nothing: the link counts for whoever is signed in.
  }
}

/** Say it once somebody is signed in. What the server refuses is forgotten; without a network it is said next time. */
export async function sayVia(opening: string): Promise<void> {
  let via: string | null = null;
  try {
    via = localStorage.getItem(key(opening));
  } catch {
    return;
  }
  if (!via) return;
  try {
    await api.post(`/openings/${opening}/referral`, { via });
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status >= 500 || problem.status === 429) return;
  }
  localStorage.removeItem(key(opening));
}
