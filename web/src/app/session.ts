/** Who is signed in: one query, asked before any page that needs somebody. */
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import type { Me } from "@/api/types";

async function fetchMe(): Promise<Me | null> {
  try {
    return await api.get<Me>("/me");
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: fetchMe,
  staleTime: 5 * 60_000,
  retry: false,
});

export interface Credentials {
  email: string;
  password: string;
  code?: string;
}

export async function signIn(client: QueryClient, credentials: Credentials): Promise<Me> {
  const me = await api.post<Me>("/sessions", credentials);
  client.clear();
  client.setQueryData(meQuery.queryKey, me);
  return me;
}

export async function signOut(client: QueryClient): Promise<void> {
  await api.delete("/sessions/current");
  client.clear();
  client.setQueryData(meQuery.queryKey, null);
}

/** The person signed in; only used below the `_in` route, which has made sure of it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error("useMe is for pages behind the sign-in");
  return data;
}

/** House-wide and project roles together: what the navigation goes by. */
export const rolesOf = (me: Me): Set<string> =>
  new Set([...me.roles, ...Object.values(me.project_roles).flat()]);
