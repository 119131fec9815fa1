/** What this device keeps: drafts, tasks in hand, and answers not yet sent. Everything belongs to one account. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Answers, Offer } from "@/api/types";

/** Something said to the server that must arrive once, whatever the network does. */
export interface Parcel {
  /** Sent as Idempotency-Key. */
  key: string;
  account: string;
  project: number;
  kind: "answer" | "skip" | "escalate";
  offer: Offer;
  answers: Answers;
  activeSeconds: number;
  reason: string;
  note: string;
  at: number;
}

export interface Draft {
  id: string;
  answers: Answers;
  at: number;
}

interface Held {
  lease: string;
  account: string;
  project: number;
  offer: Offer;
}

interface Shape extends DBSchema {
  outbox: { key: string; value: Parcel };
  drafts: { key: string; value: Draft };
  held: { key: string; value: Held };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>("preceptor", 1, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "key" });
      db.createObjectStore("drafts", { keyPath: "id" });
      db.createObjectStore("held", { keyPath: "lease" });
    },
  });
  return opened;
}

const draftId = (account: string, item: string) => `${account}:${item}`;

/** Drafts go by item, not by lease: a lost lease gives its draft to the next one of the same task. */
export const drafts = {
  async save(account: string, item: string, answers: Answers): Promise<void> {
    await (await database()).put("drafts", { id: draftId(account, item), answers, at: Date.now() });
  },
  async load(account: string, item: string): Promise<Draft | undefined> {
    return (await database()).get("drafts", draftId(account, item));
  },
  async drop(account: string, item: string): Promise<void> {
    await (await database()).delete("drafts", draftId(account, item));
  },
};

export const parcels = {
  async put(parcel: Parcel): Promise<void> {
    await (await database()).put("outbox", parcel);
  },
  async drop(key: string): Promise<void> {
    await (await database()).delete("outbox", key);
  },
  /** Oldest first. */
  async of(account: string): Promise<Parcel[]> {
    const all = await (await database()).getAll("outbox");
    return all.filter((parcel) => parcel.account === account).toSorted((a, b) => a.at - b.at);
  },
};

export const held = {
  async put(account: string, offer: Offer): Promise<void> {
    const row = { lease: offer.lease, account, project: offer.project_id, offer };
    await (await database()).put("held", row);
  },
  async drop(lease: string): Promise<void> {
    await (await database()).delete("held", lease);
  },
  /** Tasks in hand whose lease has not run out, the first taken first. */
  async of(account: string, project: number): Promise<Offer[]> {
    const db = await database();
    const mine = (await db.getAll("held")).filter(
      (row) => row.account === account && row.project === project,
    );
    const [good, gone] = [true, false].map((alive) =>
      mine.filter((row) => Date.parse(row.offer.expires_at) > Date.now() === alive),
    ) as [Held[], Held[]];
    await Promise.all(gone.map((row) => db.delete("held", row.lease)));
    return good.map((row) => row.offer).toSorted((a, b) => a.leased_at.localeCompare(b.leased_at));
  },
};
