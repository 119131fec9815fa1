/** Sends answers that a closed tab left on this device, on any page and whenever the network is back. */
import { deliver } from "./leases";
import { Outbox } from "./outbox";
import { drafts } from "./store";

export function resend(account: string): () => void {
  const outbox = new Outbox(account, {
    deliver: (parcel) => deliver(parcel),
    onDelivered: () => undefined,
    onRefused: (parcel) => void drafts.save(account, parcel.offer.item, parcel.answers),
    onWaiting: () => undefined,
  });
  const flush = () => void outbox.flush();
  flush();
  addEventListener("online", flush);
  return () => removeEventListener("online", flush);
}
