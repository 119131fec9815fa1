/** Reads of calibration sessions. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Form } from "@/api/types";

type Schemas = components["schemas"];
export type Session = Schemas["CalibrationBody"];
export type Stage = Session["stage"];
export type SessionItem = Schemas["SessionItemBody"];
export type Post = Schemas["PostBody"];
export type Proposal = Schemas["ProposalRow"];
export type Side = Schemas["SessionSideBody"];
export type SideBySide = Schemas["SideBySide"];
export type Spread = Schemas["SpreadBody"];
export type Alpha = Schemas["SessionAgreementBody"];

export const STAGES = ["planned", "answering", "discussing", "voting", "closed"] as const;

export const mineQuery = queryOptions({
  queryKey: ["me", "calibration"],
  queryFn: () => api.get<{ rows: Session[] }>("/me/calibration"),
});

export const projectSessionsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "calibration"],
    queryFn: () => api.get<{ rows: Session[] }>(`/projects/${project}/calibration`),
  });

export const ruleQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "calibration", "rule"],
    queryFn: () => api.get<{ asked: boolean }>(`/projects/${project}/calibration/rule`),
  });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ["calibration", id],
    queryFn: () => api.get<Session>(`/calibration/${id}`),
  });

export const itemsQuery = (id: string) =>
  queryOptions({
    queryKey: ["calibration", id, "items"],
    queryFn: () => api.get<{ form: Form; rows: SessionItem[] }>(`/calibration/${id}/items`),
  });

export const spreadQuery = (session: Session, place: number) =>
  queryOptions({
    queryKey: ["calibration", session.id, "spread", place, session.stage],
    queryFn: () => api.get<Schemas["SessionSpread"]>(`/calibration/${session.id}/items/${place}/spread`),
  });

export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: ["calibration", id, "proposals"],
    queryFn: () => api.get<{ rows: Proposal[] }>(`/calibration/${id}/proposals`),
  });

export const isRevealed = ({ stage }: Session): boolean =>
  stage === "discussing" || stage === "voting" || stage === "closed";

export const isAnswered = ({ stage }: Session): boolean => stage === "answering" || stage === "voting";

/** What I said of an item in the turn that is open. */
export const givenNow = (session: Session, item: SessionItem) =>
  session.stage === "voting" ? item.second : item.first;
