/** One's own messages and how one hears: reads and deeds. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type Message = Schemas["MessageBody"];
export type Wishes = Schemas["WishesBody"];
export type Kind = keyof Wishes["ways"];
export type Way = Wishes["ways"][string];

export const MESSAGES = ["messages"];
const HALF_A_MINUTE = 30_000;

export const unreadQuery = queryOptions({
  queryKey: [...MESSAGES, "unread"],
  queryFn: () => api.get<{ count: number }>("/me/messages/unread"),
  refetchInterval: HALF_A_MINUTE,
  retry: false,
});

export const messagesPage = (cursor: string, only: { unread: boolean; language: string }) =>
  api.get<Rows<Message>>("/me/messages", { query: { cursor, limit: 20, ...only } });

export const setRead = (message: string, read: boolean) =>
  api.post<undefined>(`/me/messages/${message}/read`, { read });

export const readAll = (newest: string) => api.post<undefined>("/me/messages/read", { newest });

export const wishesQuery = queryOptions({
  queryKey: ["message-preferences"],
  queryFn: () => api.get<Wishes>("/me/message-preferences"),
});

export const saveWishes = ({ ways, quiet_from, quiet_until, digest_hour }: Wishes) =>
  api.put<Wishes>("/me/message-preferences", { ways, quiet_from, quiet_until, digest_hour });

export const askProof = () => api.post<undefined>("/me/address-proof");
