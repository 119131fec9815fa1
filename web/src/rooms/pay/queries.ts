/** What the pages of pay ask the server. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Fee } from "@/api/fees";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";
import { wordsOf } from "@/i18n";

type Shapes = components["schemas"];
export type Sums = Shapes["SumsBody"];
export type Balances = Shapes["BalancesBody"];
export type MyEarning = Shapes["MyEarningBody"];
export type ProjectEarning = Shapes["ProjectEarningBody"];
export type ProjectPay = Shapes["ProjectPayBody"];
export type Terms = Shapes["TermsBody"];
export type PersonPay = Shapes["PersonBody"];
export type Earning = Omit<MyEarning, "project">;
export type MyDetails = Shapes["MyDetails"];
export type Statement = Shapes["StatementBody"];
export type Batch = Shapes["BatchBody"];
export type Reconciled = Shapes["ReconciledBody"];
export type State = Earning["state"];

export const STATES: readonly State[] = ["pending", "approved", "rejected", "contested", "settled"];

export const myMoneyQuery = queryOptions({
  queryKey: ["me", "money"],
  queryFn: () => api.get<Shapes["MyMoney"]>("/me/money"),
});

export const myEarningsQuery = (state: string) =>
  infiniteQueryOptions({
    queryKey: ["me", "money", "earnings", state],
    queryFn: ({ pageParam }) =>
      api.get<Rows<MyEarning>>("/me/earnings", { query: { state, cursor: pageParam, limit: 25 } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

/** Everything of a project's pay lies under this key: one deed may change all of it. */
export const payKey = (project: number) => ["project", project, "pay"];

export const payQuery = (project: number) =>
  queryOptions({
    queryKey: [...payKey(project), "sums"],
    queryFn: () => api.get<ProjectPay>(`/projects/${project}/pay`),
  });

export const feesQuery = (project: number) =>
  queryOptions({
    queryKey: [...payKey(project), "fees"],
    queryFn: () => api.get<{ rows: Fee[] }>(`/projects/${project}/pay/fees`),
  });

/** What a project can pay for: open exams and its own sessions, as "exam/<id>" with a name. */
export const sittingsQuery = (project: number) =>
  queryOptions({
    queryKey: [...payKey(project), "sittings"],
    queryFn: async () => {
      const [exams, sessions] = await Promise.all([
        api.get<Rows<Shapes["MyExamBody"]>>("/me/exams", { query: { limit: 100 } }),
        api.get<{ rows: Shapes["CalibrationBody"][] }>(`/projects/${project}/calibration`),
      ]);
      const t = wordsOf("rooms/pay");
      return [
        ...exams.rows.map((one) => ({
          value: `exam/${one.id}`,
          label: t("fees.examNamed", { title: one.title }),
        })),
        ...sessions.rows.map((one) => ({
          value: `session/${one.id}`,
          label: t("fees.sessionNamed", { title: one.title }),
        })),
      ];
    },
  });

export const earningsQuery = (project: number, state: State) =>
  infiniteQueryOptions({
    queryKey: [...payKey(project), "earnings", state],
    queryFn: ({ pageParam }) =>
      api.get<Rows<ProjectEarning>>(`/projects/${project}/pay/earnings`, {
        query: { state, cursor: pageParam, limit: 25 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export const peopleQuery = (project: number) =>
  infiniteQueryOptions({
    queryKey: [...payKey(project), "people"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<PersonPay>>(`/projects/${project}/pay/people`, {
        query: { cursor: pageParam, limit: 25 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export const detailsQuery = queryOptions({
  queryKey: ["me", "payout-details"],
  queryFn: () => api.get<MyDetails>("/me/payout-details"),
});

export const myPaymentsQuery = infiniteQueryOptions({
  queryKey: ["me", "money", "payments"],
  queryFn: ({ pageParam }) =>
    api.get<Rows<Shapes["PaymentBody"]>>("/me/payments", { query: { cursor: pageParam, limit: 10 } }),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
});

export const statementQuery = (month: string) =>
  queryOptions({
    queryKey: ["me", "money", "statement", month],
    queryFn: () => api.get<Statement>(`/me/statements/${month}`),
  });

/** Batches, their payments and who would be in the next: one deed may change all of it. */
export const batchesKey = ["payouts"];

const GOING_ON = new Set(["drawing", "released"]);

/** Looked at again while one of them is being filled or sent. */
export const batchesQuery = infiniteQueryOptions({
  queryKey: [...batchesKey, "batches"],
  queryFn: ({ pageParam }) =>
    api.get<Rows<Batch>>("/payouts/batches", { query: { cursor: pageParam, limit: 10 } }),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.rows.some((one) => GOING_ON.has(one.state))) ? 2000 : false,
});

export const paymentsQuery = (batch: string) =>
  infiniteQueryOptions({
    queryKey: [...batchesKey, "payments", batch],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Shapes["BatchPaymentBody"]>>(`/payouts/batches/${batch}/payments`, {
        query: { cursor: pageParam, limit: 200 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export const previewQuery = (currency: string, least: number) =>
  infiniteQueryOptions({
    queryKey: [...batchesKey, "preview", currency, least],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Shapes["CandidateBody"]>>("/payouts/preview", {
        query: { currency, least, cursor: pageParam || undefined, limit: 10 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
