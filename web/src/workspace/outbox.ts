/** Sends what waits on this device, oldest first, each exactly once; stops at the first sign of no network. */
import { ApiProblem } from "@/api/problems";
import type { Answered, Next } from "@/api/types";
import { type Parcel, parcels } from "./store";

export type Receipt = Answered | { next: Next | null };

export interface Post {
  deliver: (parcel: Parcel) => Promise<Receipt>;
  onDelivered: (parcel: Parcel, receipt: Receipt) => void;
  /** The server will never take it as it is: the answers go back to the person. */
  onRefused: (parcel: Parcel, problem: ApiProblem) => void;
  /** `stuck`: the last try found no way to the server; otherwise what waits is on its way. */
  onWaiting: (count: number, stuck: boolean) => void;
}

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

export class Outbox {
  readonly #account: string;
  readonly #post: Post;
  #retry = FIRST_RETRY;
  #stuck = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(account: string, post: Post) {
    this.#account = account;
    this.#post = post;
  }

  async add(parcel: Parcel): Promise<void> {
    const kept = parcels.put(parcel);
    // The store answers in the order it is asked: what is sent has been kept, without waiting here for that to be said.
    void this.flush();
    await kept;
    await this.#count();
  }

  /** Takes one back before it left; false when it is gone already. */
  async takeBack(key: string): Promise<boolean> {
    await this.#running;
    const waiting = await parcels.of(this.#account);
    if (!waiting.some((parcel) => parcel.key === key)) return false;
    await parcels.drop(key);
    await this.#count();
    return true;
  }

  /** One run at a time, in this tab and (by lock) in all tabs. */
  flush(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#locked().finally(() => {
      this.#running = undefined;
      // What was kept when that run had looked for the last time would otherwise wait for the next answer.
      if (!this.#again) return undefined;
      this.#again = false;
      return this.flush();
    });
    return this.#running;
  }

  async #locked(): Promise<void> {
    if (!navigator.locks) return this.#sendAll();
    await navigator.locks.request(`preceptor-outbox-${this.#account}`, () => this.#sendAll());
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (;;) {
      const [first] = await parcels.of(this.#account);
      if (!first) break;
      if (!(await this.#send(first))) break;
    }
    await this.#count();
  }

  /** False when the rest had better wait. */
  async #send(parcel: Parcel): Promise<boolean> {
    try {
      const receipt = await this.#post.deliver(parcel);
      this.#stuck = false;
      await parcels.drop(parcel.key);
      this.#retry = FIRST_RETRY;
      this.#post.onDelivered(parcel, receipt);
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (problem.passing || problem.status === 401) {
        this.#later();
        return false;
      }
      await parcels.drop(parcel.key);
      this.#post.onRefused(parcel, problem);
      return true;
    }
  }

  #later(): void {
    this.#stuck = true;
    this.#timer = setTimeout(() => void this.flush(), this.#retry);
    this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
  }

  async #count(): Promise<void> {
    this.#post.onWaiting((await parcels.of(this.#account)).length, this.#stuck);
  }
}
