import { expect, it, vi } from "vitest";
import { Outbox } from "./outbox";
import type { Parcel } from "./store";

const parcel = (key: string, at: number): Parcel => ({
  key,
  account: "mine",
  project: 1,
  kind: "answer",
  offer: {} as Parcel["offer"],
  answers: {},
  activeSeconds: 0,
  reason: "",
  note: "",
  at,
});

it("sends what is handed in while a run counts what is left, without waiting for another", async () => {
  const sent: string[] = [];
  const outbox: Outbox = new Outbox("mine", {
    deliver: async ({ key }) => {
      sent.push(key);
      return { next: null };
    },
    onDelivered: () => undefined,
    onRefused: () => undefined,
    onWaiting: (count) => {
      if (count === 0 && sent.length === 1) void outbox.add(parcel("second", 2));
    },
  });
  await outbox.add(parcel("first", 1));
  await vi.waitFor(() => expect(sent).toEqual(["first", "second"]));
});
