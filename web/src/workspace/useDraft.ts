/** Keeps the draft: on this device at once, on the server soon after; brings it back on return. */
import { useEffect, useRef, useState } from "react";
import type { Answers, Offer } from "@/api/types";
import { saveDraft } from "./leases";
import { drafts } from "./store";

export type Saved = { state: "nothing" } | { state: "saving" } | { state: "device" | "server"; at: Date };

const DEVICE_MS = 250;
const SERVER_MS = 2_000;

export function useDraft(
  account: string,
  offer: Offer,
  now: Answers,
  touched: boolean,
  load: (answers: Answers) => void,
) {
  const [saved, setSaved] = useState<Saved>({ state: "nothing" });
  const [restored, setRestored] = useState(false);
  const { item, lease } = offer;
  const fromServer = useRef(offer.draft);

  useEffect(() => {
    let here = true;
    void drafts.load(account, item).then((draft) => {
      const answers = draft?.answers ?? fromServer.current;
      if (!here) return;
      if (answers && Object.keys(answers).length > 0) {
        load(answers);
        setRestored(true);
        setSaved({ state: "device", at: new Date(draft?.at ?? Date.now()) });
      }
    });
    return () => {
      here = false;
    };
  }, [account, item, load]);

  useEffect(() => {
    if (!touched) return;
    const device = setTimeout(() => {
      setSaved({ state: "saving" });
      void drafts.save(account, item, now).then(() => setSaved({ state: "device", at: new Date() }));
    }, DEVICE_MS);
    const server = setTimeout(() => {
      saveDraft(lease, now).then(
        () => setSaved({ state: "server", at: new Date() }),
        () => undefined, // the device has it; the next change tries again
      );
    }, SERVER_MS);
    return () => {
      clearTimeout(device);
      clearTimeout(server);
    };
  }, [account, item, lease, now, touched]);

  return { saved, restored };
}
