/** Runs, evaluations and rounds: reads that several rooms' pages need, and their shapes. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";
import type { Rows } from "./types";

type Schemas = components["schemas"];

export type Run = Schemas["RunOut"];
export type CurvePoint = Schemas["PointOut"];
export type Plan = Schemas["PlanOut"];
export type Round = Schemas["RoundOut"];
export type Leaderboard = Schemas["LeaderboardOut"];
export type ModelStanding = Leaderboard["rows"][number];
export type StyleEffect = Leaderboard["effects"][number];
export type Control = Leaderboard["control"];

export interface Estimate {
  estimate: number;
  low: number;
  high: number;
  rows: number;
}

export interface Report {
  accuracy: Estimate | null;
  length_only: Estimate | null;
  majority: Estimate | null;
  human_ceiling: Estimate | null;
  model_among_people: Estimate | null;
  oracle: number | null;
  log_loss: Estimate | null;
  log_loss_floor: number | null;
  brier: Estimate | null;
  calibration_error: number | null;
  calibration: { confidence: number; observed: number; rows: number }[];
  baselines: { name: string; title: string; accuracy: Estimate | null }[];
  slices: { dimension: string; name: string; accuracy: Estimate | null; log_loss: number | null }[];
  rows: number;
  ties: number;
  groups: number;
  level: number;
}

/** The server keeps reports as free JSON (docs/reference/evaluation.md); this is their shape. */
export type Evaluation = Omit<Schemas["EvaluationOut"], "report"> & { report: Report | null };

const OVER = new Set(["finished", "failed", "cancelled"]);
export const isEnded = (state: string | undefined): boolean => !!state && OVER.has(state);
/** Between looks at a run that goes on. */
const LOOK = 2000;
/** Between looks at what is over in a moment. */
const SOON = 600;

export const runsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "runs"],
    queryFn: () => api.get<Rows<Run>>(`/projects/${project}/runs`, { query: { limit: 200 } }),
  });

export const runQuery = (run: string) =>
  queryOptions({
    queryKey: ["run", run],
    queryFn: () => api.get<Run>(`/runs/${run}`),
    staleTime: 0,
    refetchInterval: (query) => (isEnded(query.state.data?.state) ? false : LOOK),
  });

export const curveQuery = (run: string, ended: boolean) =>
  queryOptions({
    queryKey: ["run", run, "curve", ended],
    queryFn: () => api.get<{ rows: CurvePoint[] }>(`/runs/${run}/curve`),
    staleTime: 0,
    refetchInterval: ended ? false : LOOK,
    placeholderData: (before: { rows: CurvePoint[] } | undefined) => before,
  });

export const evaluationsQuery = (run: string) =>
  queryOptions({
    queryKey: ["run", run, "evaluations"],
    queryFn: () => api.get<Rows<Evaluation>>(`/runs/${run}/evaluations`),
    refetchInterval: (query) => (query.state.data?.rows.some((one) => !isEnded(one.state)) ? LOOK : false),
  });

export const evaluationQuery = (evaluation: string) =>
  queryOptions({
    queryKey: ["evaluation", evaluation],
    queryFn: () => api.get<Evaluation>(`/evaluations/${evaluation}`),
    refetchInterval: (query) => (isEnded(query.state.data?.state) ? false : LOOK),
  });

/** A build never changes, so neither does its leaderboard. */
export const leaderboardQuery = (build: string, question: string, control: Control) =>
  queryOptions({
    queryKey: ["build", build, "leaderboard", question, control],
    queryFn: () => api.get<Leaderboard>(`/builds/${build}/leaderboard`, { query: { question, control } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** A plan is chosen by a job, mostly within a second; once finished it never changes. */
export const planQuery = (plan: string) =>
  queryOptions({
    queryKey: ["plan", plan],
    queryFn: () => api.get<Plan>(`/rounds/plans/${plan}`),
    refetchInterval: (query) => (isEnded(query.state.data?.state) ? false : SOON),
  });

export const roundsQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "rounds"],
    queryFn: () => api.get<Rows<Round>>(`/projects/${project}/rounds`),
  });

/** The sentence of a problem that came inside an answer. */
export const sentenceOf = (problem: Record<string, unknown> | null | undefined): string | undefined => {
  const said = problem?.sentence ?? problem?.detail ?? problem?.code;
  return said === undefined ? undefined : String(said);
};
/** What went wrong, and what to do about it. */
export const saidOf = (problem: Record<string, unknown> | null | undefined): string =>
  [sentenceOf(problem), hintOf(problem)].filter(Boolean).join(" ");
export const hintOf = (problem: Record<string, unknown> | null | undefined): string | undefined =>
  typeof problem?.hint === "string" ? problem.hint : undefined;
