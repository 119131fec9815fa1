/** A conversation with hidden models as this page knows it: what the server keeps, and the words that are on their way. */
import { api, urlOf } from "@/api/client";
import type { components } from "@/api/schema";

export type Chat = components["schemas"]["ChatBody"];
export type Exchange = components["schemas"]["ExchangeBody"];
export type Reply = components["schemas"]["SpokenBody"];

const path = (lease: string, question: string) => `/leases/${lease}/chats/${question}`;

export const calls = {
  show: (lease: string, question: string) => api.get<Chat>(path(lease, question)),
  say: (lease: string, question: string, text: string) =>
    api.post<Chat>(`${path(lease, question)}/messages`, { text }),
  again: (lease: string, question: string, place: number, side: string) =>
    api.post<Chat>(`${path(lease, question)}/exchanges/${place}/sides/${side}/replies`),
  choose: (
    lease: string,
    question: string,
    place: number,
    choice: { side: string; edited?: string; alone?: boolean },
  ) => api.put<Chat>(`${path(lease, question)}/exchanges/${place}/choice`, choice),
  stop: (lease: string, question: string) => api.post<Chat>(`${path(lease, question)}/stop`),
  end: (lease: string, question: string, rated: Record<string, unknown>) =>
    api.post<Chat>(`${path(lease, question)}/end`, { rated }),
};

export const NOTHING: Chat = {
  id: "",
  sides: [],
  alone: "",
  ended: false,
  names: {},
  rated: {},
  exchanges: [],
};

/** Where the words of each open reply stand: what the server goes on behind. */
export const positionOf = (chat: Chat): string =>
  (chat.exchanges.at(-1)?.replies ?? []).map(({ reply, length }) => `${reply}=${length}`).join(",");

export const isComing = (chat: Chat): boolean =>
  (chat.exchanges.at(-1)?.replies ?? []).some(({ state }) => state === "open");

export const isUsable = (reply: Reply): boolean =>
  ["done", "stopped", "lost"].includes(reply.state) && reply.text.trim() !== "";

/** The sides that still speak. */
export const speaking = (chat: Chat): string[] => (chat.alone ? [chat.alone] : chat.sides);

/** The last exchange, when a reply must be chosen in it before the talk goes on. */
export function toChoose(chat: Chat): Exchange | undefined {
  const last = chat.exchanges.at(-1);
  if (!last || last.chosen || isComing(chat) || chat.ended) return undefined;
  const live = last.replies.filter(({ side }) => speaking(chat).includes(side));
  return live.length > 1 && live.some(isUsable) ? last : undefined;
}

/** Sides of the last exchange that gave no reply. */
export const broken = (chat: Chat): Reply[] =>
  isComing(chat) || chat.ended || chat.exchanges.at(-1)?.chosen
    ? []
    : (chat.exchanges.at(-1)?.replies ?? []).filter(
        (reply) => speaking(chat).includes(reply.side) && !isUsable(reply),
      );

/** Exchanges whose reply goes on: chosen, or the only one there is. */
export const held = (chat: Chat): Exchange[] =>
  chat.exchanges.filter(
    (one) =>
      one.chosen !== "" ||
      (one.replies.filter(({ side }) => speaking(chat).includes(side)).length === 1 &&
        one.replies.some(isUsable)),
  );

interface Piece {
  reply: number;
  at: number;
  text: string;
}

const withReply = (chat: Chat, number: number, change: (reply: Reply) => Reply): Chat => ({
  ...chat,
  exchanges: chat.exchanges.map((one) => ({
    ...one,
    replies: one.replies.map((reply) => (reply.reply === number ? change(reply) : reply)),
  })),
});

/** A piece of a reply put where it belongs; what is known already counts once. Lengths are code points, as the server's. */
export function withPiece(chat: Chat, piece: Piece): Chat {
  return withReply(chat, piece.reply, (reply) => {
    const letters = [...piece.text];
    const known = reply.length - piece.at;
    if (known < 0 || known >= letters.length) return reply;
    const more = letters.slice(known).join("");
    return { ...reply, text: reply.text + more, length: piece.at + letters.length };
  });
}

export const withState = (chat: Chat, number: number, state: string, trouble: string): Chat =>
  withReply(chat, number, (reply) => ({ ...reply, state, trouble }));

interface Watched {
  piece: (piece: Piece) => void;
  reply: (number: number, state: string, trouble: string) => void;
  end: () => void;
  /** Whether the connection is there. */
  connected: (there: boolean) => void;
}

interface Over {
  reply: number;
  state: string;
  trouble: string;
}

const content = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;

/** Listens to what comes in; the browser comes back by itself after a break, and goes on at the last letter. */
export function watch(lease: string, question: string, after: string, heard: Watched): () => void {
  const source = new EventSource(urlOf(`${path(lease, question)}/events`, { after }));
  source.addEventListener("open", () => heard.connected(true));
  source.addEventListener("piece", (event) => heard.piece(content<Piece>(event)));
  source.addEventListener("reply", (event) => {
    const { reply, state, trouble } = content<Over>(event);
    heard.reply(reply, state, trouble);
  });
  source.addEventListener("end", () => {
    source.close();
    heard.end();
  });
  source.addEventListener("error", () => heard.connected(false));
  return () => source.close();
}
