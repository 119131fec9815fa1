/** The line of tasks: one in hand, one ready behind it, what was sent last, and why there is no more. */
import { ApiProblem } from "@/api/problems";
import type { Answers, Lesson, Next, NoWork, Offer } from "@/api/types";
import { deliver, release, revise, take } from "./leases";
import { Outbox, type Receipt } from "./outbox";
import { drafts, held, type Parcel, parcels } from "./store";

/** The last answer, while it can still be changed. */
export interface Last {
  parcel: Parcel;
  /** The answer's id once the server has it. */
  answer: string | undefined;
}

export interface QueueState {
  offers: readonly Offer[];
  noWork: NoWork | null;
  problem: unknown;
  /** Answers and skips waiting on this device. */
  waiting: number;
  /** They wait because the server cannot be reached, not because they are on their way this moment. */
  stuck: boolean;
  /** Sent in this sitting. */
  answered: number;
  activeSeconds: number;
  last: Last | undefined;
  /** Set while an answer already sent is open again. */
  revising: Last | undefined;
  refused: { parcel: Parcel; problem: ApiProblem } | undefined;
  /** A task was stopped just now: what happens next is being read. */
  escalated: boolean;
  /** What was right of the practice task answered last. */
  lesson: { offer: Offer; answers: Answers; lesson: Lesson } | undefined;
}

const START: QueueState = {
  offers: [],
  noWork: null,
  problem: undefined,
  waiting: 0,
  stuck: false,
  answered: 0,
  activeSeconds: 0,
  last: undefined,
  revising: undefined,
  refused: undefined,
  escalated: false,
  lesson: undefined,
};

/** Server's default undo window; the server has the last word. */
export const UNDO_MS = 10 * 60_000;

const LEAVE_MS = 500;

export class WorkQueue {
  readonly account: string;
  readonly project: number;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  #state = START;
  /** Leases done with here: the server may still offer one while its answer is on the way. */
  readonly #done = new Set<string>();
  #started: Promise<void> | undefined;
  #asking = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(account: string, project: number) {
    this.account = account;
    this.project = project;
    this.#outbox = new Outbox(account, {
      deliver: (parcel) => deliver(parcel, this.#state.offers[0]?.lease),
      onDelivered: (parcel, receipt) => this.#delivered(parcel, receipt),
      onRefused: (parcel, problem) => void this.#refused(parcel, problem),
      onWaiting: (waiting, stuck) => this.#set({ waiting, stuck }),
    });
    addEventListener("online", () => void this.resume());
  }

  readonly state = (): QueueState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Picks up what this device holds, then asks for what is missing. Safe to call again. */
  start(): Promise<void> {
    clearTimeout(this.#leaving);
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** Sends what waits and asks for tasks again: on coming online, and on "try again". */
  async resume(): Promise<void> {
    this.#set({ problem: undefined, noWork: null });
    await this.#outbox.flush();
    await this.#fill();
  }

  async submit(offer: Offer, answers: Answers, activeSeconds: number): Promise<void> {
    const parcel = this.#parcel("answer", offer, { answers, activeSeconds });
    await this.#handOver(parcel, {
      answered: this.#state.answered + 1,
      activeSeconds: this.#state.activeSeconds + activeSeconds,
      last: { parcel, answer: undefined },
    });
    await drafts.drop(this.account, offer.item);
  }

  /** Stops at a task that looks illegal: it leaves the screen and this device at once, and everybody's queue. */
  async escalate(offer: Offer, reason: string, note: string): Promise<void> {
    const bare = { ...offer, payload: {}, draft: null };
    await drafts.drop(this.account, offer.item);
    this.#set({ escalated: true });
    await this.#handOver(this.#parcel("escalate", bare, { reason, note }));
  }

  /** The words of thanks and care were read. */
  closeEscalated(): void {
    this.#set({ escalated: false });
  }

  /** The lesson was read. */
  closeLesson(): void {
    this.#set({ lesson: undefined });
  }

  async skip(offer: Offer, reason: string, note: string): Promise<void> {
    await this.#handOver(this.#parcel("skip", offer, { reason, note }));
    await drafts.drop(this.account, offer.item);
  }

  /** Opens the last answer again: taken back when it has not left, revised when it has. */
  async reopenLast(): Promise<void> {
    const last = this.#state.last;
    if (!last) return;
    if (!last.answer && !(await this.#outbox.takeBack(last.parcel.key))) return;
    const { offer, answers } = last.parcel;
    this.#done.delete(offer.lease);
    await drafts.save(this.account, offer.item, answers);
    this.#set({
      offers: [offer, ...this.#state.offers.filter((one) => one.lease !== offer.lease)],
      last: undefined,
      revising: last.answer ? last : undefined,
      answered: last.answer ? this.#state.answered : this.#state.answered - 1,
    });
  }

  /** Sends the changed answer as a new revision; raises the server's refusal. */
  async saveRevision(answers: Answers): Promise<void> {
    const { revising } = this.#state;
    if (!revising?.answer) return;
    await revise(revising.answer, answers);
    const parcel = { ...revising.parcel, answers };
    await this.closeRevision({ parcel, answer: revising.answer });
  }

  async closeRevision(last?: Last): Promise<void> {
    const { revising } = this.#state;
    if (!revising) return;
    await drafts.drop(this.account, revising.parcel.offer.item);
    const offers = this.#state.offers.filter((offer) => offer.lease !== revising.parcel.offer.lease);
    this.#set({ offers, revising: undefined, last: last ?? revising });
  }

  /** The lease is lost: the draft stays, another task comes; one that waited too long behind it goes, too. */
  async letGo(offer: Offer): Promise<void> {
    const over = (one: Offer) => one.lease === offer.lease || Date.parse(one.expires_at) <= Date.now();
    const gone = this.#state.offers.filter(over);
    await Promise.all(gone.map((one) => held.drop(one.lease)));
    this.#set({ offers: this.#state.offers.filter((one) => !gone.includes(one)) });
    await this.#fill();
  }

  extended(lease: string, expiresAt: string): void {
    const offers = this.#state.offers.map((offer) =>
      offer.lease === lease ? { ...offer, expires_at: expiresAt } : offer,
    );
    this.#set({ offers });
    const offer = offers.find((one) => one.lease === lease);
    if (offer) void held.put(this.account, offer);
  }

  forgiveRefusal(): void {
    this.#set({ refused: undefined });
  }

  /** Gives back the task that was only kept ready, unless the page is back at once; the one in hand stays leased. */
  leave(): void {
    this.#leaving = setTimeout(() => {
      const [first, ...ahead] = this.#state.offers;
      this.#started = undefined;
      const { waiting, stuck } = this.#state;
      this.#set({ ...START, offers: first ? [first] : [], waiting, stuck });
      for (const offer of ahead)
        void held.drop(offer.lease).then(() => release(offer.lease).catch(() => undefined));
    }, LEAVE_MS);
  }

  async #begin(): Promise<void> {
    const offers = await held.of(this.account, this.project);
    this.#set({ offers, problem: undefined, noWork: null });
    void this.#outbox.flush();
    await this.#fill();
  }

  /** Asks until one task is in hand and one is ready, or the server has no more. */
  async #fill(): Promise<void> {
    if (this.#asking || this.#state.offers.length > 1) return;
    this.#asking = true;
    try {
      if (this.#state.offers.length === 0) await this.#receive(await take(this.project));
      const [onScreen, ...ahead] = this.#state.offers;
      if (onScreen && ahead.length === 0) await this.#receive(await take(this.project, onScreen.lease));
    } catch (problem) {
      if (this.#state.offers.length === 0) this.#set({ problem });
    } finally {
      this.#asking = false;
    }
  }

  async #receive(next: Next | null): Promise<void> {
    if (!next) return;
    const { offer } = next;
    const waiting = await parcels.of(this.account);
    // The server gives back what is still leased, also when it is done here and only waits to be sent.
    const done =
      waiting.some((parcel) => parcel.offer.lease === offer?.lease) || this.#done.has(offer?.lease ?? "");
    const known = this.#state.offers.some((one) => one.lease === offer?.lease);
    if (offer && !known && !done) {
      this.#set({ offers: [...this.#state.offers, offer], noWork: null, problem: undefined });
      await held.put(this.account, offer);
    }
    if (!offer) this.#set({ noWork: next.no_work });
  }

  async #handOver(parcel: Parcel, change: Partial<QueueState> = {}): Promise<void> {
    this.#done.add(parcel.offer.lease);
    // Storing begins first, since the page's next picture takes as long; neither waits for the other. The draft is only
    // dropped once the parcel is kept.
    const kept = this.#outbox.add(parcel);
    const offers = this.#state.offers.filter((offer) => offer.lease !== parcel.offer.lease);
    this.#set({ ...change, offers });
    await kept;
    await held.drop(parcel.offer.lease);
  }

  #delivered(parcel: Parcel, receipt: Receipt): void {
    const { last } = this.#state;
    if ("answer" in receipt && last?.parcel.key === parcel.key) {
      this.#set({ last: { parcel, answer: receipt.answer } });
    }
    if (parcel.project !== this.project) return;
    if ("lesson" in receipt && receipt.lesson)
      this.#set({ lesson: { offer: parcel.offer, answers: parcel.answers, lesson: receipt.lesson } });
    void this.#receive(receipt.next).then(() => (this.#state.noWork ? undefined : this.#fill()));
  }

  async #refused(parcel: Parcel, problem: ApiProblem): Promise<void> {
    if (parcel.kind === "answer") await drafts.save(parcel.account, parcel.offer.item, parcel.answers);
    this.#done.delete(parcel.offer.lease);
    // Answers that were not in order can be put right: the task comes back, the draft with it.
    const offers = problem.status === 422 ? [parcel.offer, ...this.#state.offers] : this.#state.offers;
    this.#set({ refused: { parcel, problem }, last: undefined, offers });
    await this.#fill();
  }

  #parcel(kind: Parcel["kind"], offer: Offer, said: Partial<Parcel>): Parcel {
    return {
      key: crypto.randomUUID(),
      account: this.account,
      project: this.project,
      kind,
      offer,
      answers: {},
      activeSeconds: 0,
      reason: "",
      note: "",
      at: Date.now(),
      ...said,
    };
  }

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const queues = new Map<string, WorkQueue>();

/** One queue per person and project, so that the route's loader can start it before the page is there. */
export function queueOf(account: string, project: number): WorkQueue {
  const key = `${account}/${project}`;
  const queue = queues.get(key) ?? new WorkQueue(account, project);
  queues.set(key, queue);
  return queue;
}
