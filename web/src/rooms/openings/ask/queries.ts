/** Questions about openings: one's own, and an opening's for its managers. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

export type Enquiry = components["schemas"]["EnquiryBody"];

export const myEnquiryQuery = (opening: string) =>
  queryOptions({
    queryKey: ["me", "enquiry", opening],
    queryFn: () => api.get<{ enquiry: Enquiry | null }>(`/openings/${opening}/enquiry`),
  });

export const enquiriesQuery = (project: number, opening: string) =>
  infiniteQueryOptions({
    queryKey: ["project", project, "openings", opening, "enquiries"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Enquiry>>(`/projects/${project}/openings/${opening}/enquiries`, {
        query: { cursor: pageParam, limit: 20 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
