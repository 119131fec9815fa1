/** The conversation of one live question: loaded, listened to, and everything that can be done in it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { calls, type Chat, isComing, NOTHING, positionOf, watch, withPiece, withState } from "./chat";

export interface Talking {
  chat: Chat;
  /** Not before the server has said what there is. */
  ready: boolean;
  busy: boolean;
  /** The connection broke while words were coming; they go on by themselves. */
  lost: boolean;
  problem: unknown;
  say: (text: string) => Promise<boolean>;
  again: (place: number, side: string) => void;
  choose: (place: number, choice: { side: string; edited?: string; alone?: boolean }) => Promise<boolean>;
  stop: () => void;
  end: (rated: Record<string, unknown>) => void;
}

const RETRY_MS = 2_000;

export function useChat(lease: string | undefined, question: string): Talking {
  const [chat, setChat] = useState<Chat>(NOTHING);
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const latest = useRef(chat);
  useEffect(() => {
    latest.current = chat;
  }, [chat]);

  const deeds = useRef(0);

  /** What was asked for before a deed was done may come after it, and knows nothing of it: then the deed's answer stays. */
  const load = useCallback(async () => {
    if (lease === undefined) return true;
    const before = deeds.current;
    try {
      const found = await calls.show(lease, question);
      if (deeds.current === before) setChat(found);
      setReady(true);
      return true;
    } catch (wrong) {
      setProblem(wrong);
      return false;
    }
  }, [lease, question]);

  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (!(await load())) again = setTimeout(() => void look(), RETRY_MS);
    };
    void look();
    return () => clearTimeout(again);
  }, [load]);

  const coming = isComing(chat);
  useEffect(() => {
    if (!coming || lease === undefined) return;
    const leave = watch(lease, question, positionOf(latest.current), {
      piece: (piece) => setChat((now) => withPiece(now, piece)),
      reply: (number, state, trouble) => setChat((now) => withState(now, number, state, trouble)),
      end: () => void load(),
      connected: (there) => setLost(!there),
    });
    return () => {
      leave();
      setLost(false);
    };
  }, [coming, lease, question, load]);

  const deed = useCallback(async (call: Promise<Chat>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const found = await call;
      deeds.current += 1;
      setChat(found);
      return true;
    } catch (wrong) {
      setProblem(wrong);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  const id = lease ?? "";
  return {
    chat,
    ready,
    busy,
    lost,
    problem,
    say: (text) => deed(calls.say(id, question, text)),
    again: (place, side) => void deed(calls.again(id, question, place, side)),
    choose: (place, choice) => deed(calls.choose(id, question, place, choice)),
    stop: () => void deed(calls.stop(id, question)),
    end: (rated) => void deed(calls.end(id, question, rated)),
  };
}
