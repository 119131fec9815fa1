/** The calls a task makes, one function each. */
import { api } from "@/api/client";
import type { Answered, Answers, FormVersion, Guidelines, Next, Offer } from "@/api/types";
import type { Parcel } from "./store";

/** `holding` is the lease on the screen: with it, one more task is fetched ahead; without, what is held comes first. */
export const take = (project: number, holding?: string) =>
  api.post<Next>(`/projects/${project}/leases`, holding ? { holding } : {});

export async function deliver(parcel: Parcel, holding?: string): Promise<Answered | { next: Next | null }> {
  const headers = { "Idempotency-Key": parcel.key };
  const lease = parcel.offer.lease;
  if (parcel.kind === "escalate") {
    await api.post<unknown>(
      `/leases/${lease}/escalate`,
      { reason: parcel.reason, note: parcel.note },
      { headers },
    );
    return { next: null };
  }
  if (parcel.kind === "skip") {
    const body = { reason: parcel.reason, note: parcel.note, ...(holding ? { holding } : {}) };
    return api.post<{ next: Next | null }>(`/leases/${lease}/skip`, body, { headers });
  }
  const body = {
    answers: parcel.answers,
    active_seconds: Math.round(parcel.activeSeconds),
    next: true,
    ...(holding ? { holding } : {}),
  };
  return api.post<Answered>(`/leases/${lease}/answer`, body, { headers });
}

export const revise = (answer: string, answers: Answers) =>
  api.put<unknown>(`/answers/${answer}`, { answers });

export const flag = (lease: string, kind: string, note: string) =>
  api.post<void>(`/leases/${lease}/flag`, { kind, note });

export const extend = (lease: string) => api.post<Pick<Offer, "expires_at">>(`/leases/${lease}/extend`);

export const heartbeat = (lease: string, active: boolean) =>
  api.post<void>(`/leases/${lease}/heartbeat`, { active });

export const saveDraft = (lease: string, answers: Answers) =>
  api.put<void>(`/leases/${lease}/draft`, { answers }, { keepalive: true });

export const release = (lease: string) =>
  api.post<void>(`/leases/${lease}/release`, undefined, { keepalive: true });

export const formOf = (project: number, version: number) =>
  api.get<FormVersion>(`/projects/${project}/form`, { query: { version } });

export const guidelinesOf = (project: number, version: number | null) =>
  api.get<Guidelines>(`/projects/${project}/guidelines`, { query: { version } });
