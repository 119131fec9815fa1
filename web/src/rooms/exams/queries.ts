/** What the pages of exams ask the server, and in what words. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Shapes = components["schemas"];
export type MyExam = Shapes["MyExamBody"];
export type Attempt = Shapes["AttemptBody"];
export type Put = Shapes["PutBody"];
export type Said = Shapes["ExamAnswerBody"];
export type Saved = Shapes["SavedBody"];
export type Certificate = Shapes["CertificateBody"];
export type Standing = Shapes["StandingBody"];

export const examsQuery = infiniteQueryOptions({
  queryKey: ["me", "exams"],
  queryFn: ({ pageParam }) =>
    api.get<Rows<MyExam>>("/me/exams", { query: { cursor: pageParam || undefined } }),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
});

export const examQuery = (id: string) =>
  queryOptions({ queryKey: ["me", "exams", id], queryFn: () => api.get<MyExam>(`/me/exams/${id}`) });

export const attemptQuery = (id: string) =>
  queryOptions({ queryKey: ["me", "attempts", id], queryFn: () => api.get<Attempt>(`/me/attempts/${id}`) });

export const certificatesQuery = queryOptions({
  queryKey: ["me", "certificates"],
  queryFn: () => api.get<Rows<Certificate>>("/me/certificates"),
});
