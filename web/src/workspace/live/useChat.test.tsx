/** What comes late must not undo what was done. */
import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { type Chat, NOTHING } from "./chat";
import { useChat } from "./useChat";

afterEach(() => vi.unstubAllGlobals());

it("keeps a choice when an older picture of the talk arrives after it", async () => {
  const answers: ((chat: Chat) => void)[] = [];
  vi.stubGlobal("fetch", () => new Promise((done) => answers.push((chat) => done(Response.json(chat)))));
  const talk = renderHook(() => useChat("lease", "talk"));
  await waitFor(() => expect(answers).toHaveLength(1));
  let chosen: Promise<boolean> | undefined;
  act(() => {
    chosen = talk.result.current.choose(1, { side: "B" });
  });
  await waitFor(() => expect(answers).toHaveLength(2));

  answers[1]?.({ ...NOTHING, id: "chosen" });
  await waitFor(() => expect(talk.result.current.chat.id).toBe("chosen"));
  answers[0]?.({ ...NOTHING, id: "before" });
  await waitFor(() => expect(talk.result.current.ready).toBe(true));

  expect(await chosen).toBe(true);
  expect(talk.result.current.chat.id).toBe("chosen");
});
