/** The calls of the reviewer's desk. */
import { api } from "@/api/client";
import type { Offer } from "@/api/types";
import type { Decided, DecisionBody, Sight } from "./decision";

export interface DeskSearch {
  queue?: string;
  item?: string;
}

export const take = (project: number, { queue, item }: DeskSearch) =>
  api.post<{ sight: Sight | null }>(`/projects/${project}/review/next`, { queue, item });

export const decide = (token: string, body: DecisionBody) =>
  api.post<Decided>(`/review/${token}/verdict`, body);

export const release = (token: string) => api.post<void>(`/review/${token}/release`);

/** What a reviewer has in hand, as the task's own parts know it. */
export const offerOf = (sight: Sight): Offer => ({
  lease: sight.token,
  item: sight.item,
  project_id: sight.project_id,
  payload: sight.payload,
  shown_order: sight.shown_order,
  form_version: sight.form_version,
  guidelines_version: sight.guidelines_version,
  leased_at: "",
  expires_at: sight.expires_at,
  is_training: false,
  draft: null,
  reason: "",
  suggestion: null,
});
