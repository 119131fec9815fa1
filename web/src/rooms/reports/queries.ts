/** Reads and deeds of a project's health; live by server-sent events. */
import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, urlOf } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Health = Schemas["HealthBody"];
export type Figure = Schemas["IndicatorBody"];
export type Indicator = Figure["indicator"];

export const healthKey = (id: number) => ["project", id, "health"];

export const healthQuery = (id: number, days: number) =>
  queryOptions({
    queryKey: [...healthKey(id), "figures", days],
    queryFn: () => api.get<Health>(`/projects/${id}/health`, { query: { days } }),
    placeholderData: keepPreviousData,
  });

export const setTarget = (id: number, indicator: Indicator, target: number | null) =>
  api.put<Health>(`/projects/${id}/health/${indicator}/target`, { target });

const [CALM, AGAIN] = [3_000, 5_000];

/** Reads anew what is shown when the server says that something changed, at most every three seconds; after a break it
 * listens again, and the first word it hears then makes good what it missed. */
export function useLive(id: number): "live" | "lost" {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let first = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const listen = () => {
      source = new EventSource(urlOf(`/projects/${id}/health/events`));
      source.addEventListener("changed", () => {
        setLost(false);
        const known = first; // the page has just read what the first word tells of
        first = false;
        if (known || timer) return;
        timer = setTimeout(() => {
          timer = undefined;
          void client.invalidateQueries({ queryKey: healthKey(id) });
        }, CALM);
      });
      source.addEventListener("open", () => setLost(false));
      source.addEventListener("error", () => {
        setLost(true);
        // A proxy whose server is away answers 502, and at an answer like that a browser gives up for good.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN);
      });
    };
    listen();
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
      source.close();
    };
  }, [id, client]);
  return lost ? "lost" : "live";
}

export type History = Schemas["HealthHistory"];
export type Stretch = Schemas["StretchBody"];
export type Point = Schemas["PersonPoint"];
export type Findings = Schemas["HealthFindings"];
export type Group = Schemas["GroupAgreement"];
export type Confused = Schemas["ConfusedLabels"];

export const historyQuery = (id: number, days: number) =>
  queryOptions({
    queryKey: [...healthKey(id), "history", days],
    queryFn: () => api.get<History>(`/projects/${id}/health/history`, { query: { days } }),
    placeholderData: keepPreviousData,
  });

export const pointsQuery = (id: number) =>
  queryOptions({
    queryKey: [...healthKey(id), "people"],
    queryFn: () => api.get<Schemas["PeoplePoints"]>(`/projects/${id}/health/people`),
  });

export const findingsQuery = (id: number) =>
  queryOptions({
    queryKey: [...healthKey(id), "findings"],
    queryFn: () => api.get<Findings>(`/projects/${id}/health/findings`),
  });
