/** How this person wants warned media shown; kept by the server, so that every device does the same. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Warning } from "./media";

export const CATEGORIES = [
  "violence",
  "gore",
  "sexual",
  "hate",
  "self_harm",
  "abuse",
  "animals",
  "medical",
  "shock",
  "other",
] as const;
export const LOOKS = ["blur", "grey", "hide"] as const;

export interface Veil {
  look: (typeof LOOKS)[number];
  muted: boolean;
  opted_in: string[];
  lifted_today: number;
}

/** What holds until the server has said otherwise, and when it cannot be reached: the most careful. */
const CAREFUL: Veil = { look: "hide", muted: true, opted_in: [], lifted_today: 0 };
const KEY = ["veil"];

export function useVeil() {
  const client = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: KEY,
    queryFn: () => api.get<Veil>("/veil"),
    staleTime: 60_000,
  });
  // A second choice builds on the first before the server has answered it, and is sent after it.
  const { mutate: choose } = useMutation({
    scope: { id: "veil" },
    mutationFn: ({ look, muted, opted_in }: Veil) => api.put<Veil>("/veil", { look, muted, opted_in }),
    onMutate: (chosen) => void client.setQueryData(KEY, chosen),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
  /** Counted for the person's own protection; a count that fails stops nobody. */
  const lift = (severity: number) =>
    api.post<Pick<Veil, "lifted_today">>("/veil/lifted", { severity }).then(
      (counted) => client.setQueryData(KEY, (kept: Veil | undefined) => kept && { ...kept, ...counted }),
      () => undefined,
    );
  return { veil: data ?? CAREFUL, pending: isPending, choose, lift };
}

/** Whether a warning asks for a veil: unless every category it names was opted in to. */
export const isVeiled = (warning: Warning | null | undefined, veil: Veil): boolean =>
  !!warning && !warning.categories.every((category) => veil.opted_in.includes(category));
