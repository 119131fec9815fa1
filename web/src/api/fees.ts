/** What exams and calibration sessions pay: read by several rooms. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { components } from "./schema";

export type Fee = components["schemas"]["FeeBody"];

export const myFeesQuery = queryOptions({
  queryKey: ["me", "fees"],
  queryFn: () => api.get<{ rows: Fee[] }>("/me/fees"),
  staleTime: 10_000,
});
