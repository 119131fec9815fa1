/** What the pages of those who write exams ask the server. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Shapes = components["schemas"];
export type Written = Shapes["ExamBody"];
export type Plan = Shapes["PlanBody"];
export type Section = Shapes["SectionBody"];
export type Question = Shapes["QuestionBody"];
export type WholeQuestion = Shapes["WholeQuestionBody"];
/** A question as it is sent; what is left out is as the server has it. */
export type Asking = Pick<Shapes["QuestionIn"], "shape" | "text"> & Partial<Shapes["QuestionIn"]>;
export type Replaced = Shapes["ReplacedBody"];
export type TriedAnswer = Shapes["TriedAnswerBody"];
export type Result = Shapes["ResultBody"];
export type Statistics = Shapes["ExamStatisticsBody"];
export type Judged = Shapes["QuestionStatisticsBody"];
export type Effect = Shapes["EffectBody"];
export type Imported = Shapes["ImportedBody"];
export type Accommodated = Shapes["AccommodatedBody"];

const ROOT = ["exams"] as const;
export const writtenKey = ROOT;

const paged = <T>(key: readonly unknown[], path: string, query: Record<string, string> = {}) =>
  infiniteQueryOptions({
    queryKey: [...ROOT, ...key],
    queryFn: ({ pageParam }) =>
      api.get<Rows<T>>(path, { query: { ...query, cursor: pageParam || undefined } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export const writtenQuery = paged<Written>(["all"], "/exams");

export const bankQuery = (topic: string, state: string) =>
  paged<Question>(["bank", topic, state], "/exam-questions", { topic, state });

export const resultsQuery = (exam: string) => paged<Result>(["results", exam], `/exams/${exam}/results`);

export const oneQuery = (exam: string) =>
  queryOptions({ queryKey: [...ROOT, "one", exam], queryFn: () => api.get<Written>(`/exams/${exam}`) });

export const statisticsQuery = (exam: string) =>
  queryOptions({
    queryKey: [...ROOT, "statistics", exam],
    queryFn: () => api.get<Statistics>(`/exams/${exam}/questions`),
  });

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: [...ROOT, "question", id],
    queryFn: () => api.get<WholeQuestion>(`/exam-questions/${id}`),
  });

export const topicsQuery = queryOptions({
  queryKey: [...ROOT, "topics"],
  queryFn: () => api.get<{ rows: string[] }>("/exam-questions/topics"),
});

export const timesQuery = queryOptions({
  queryKey: [...ROOT, "times"],
  queryFn: () => api.get<{ rows: Accommodated[] }>("/exam-accommodations"),
});
