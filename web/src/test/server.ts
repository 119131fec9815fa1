/** A server small enough for a test: it leases made-up items and keeps what it is sent. */
import { vi } from "vitest";
import type { Offer } from "@/api/types";

export class TestServer {
  /** Idempotency keys and bodies of every answer that arrived. */
  readonly answers: { key: string; body: Record<string, unknown> }[] = [];
  readonly calls: string[] = [];
  online = true;
  refuse: { status: number; code: string } | undefined;
  items: number;
  /** Give a second lease when asked for one ahead. */
  ahead = true;
  /** Bodies of askings and answers: which lease the page said it holds. */
  readonly holding: unknown[] = [];
  #leased: Offer[] = [];
  #made = 0;

  constructor(items = 5) {
    this.items = items;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.#handle(url, init));
  }

  offer(at: number): Offer {
    const now = Date.now();
    return {
      lease: `lease-${at}`,
      item: `item-${at}`,
      project_id: 1,
      payload: { prompt: `Prompt ${at}`, responses: [] },
      shown_order: {},
      form_version: 1,
      guidelines_version: 1,
      leased_at: new Date(now + at).toISOString(),
      expires_at: new Date(now + 600_000).toISOString(),
      is_training: false,
      draft: null,
      suggestion: null,
      reason: "next",
    };
  }

  /** Every lease has run out. */
  forget(): void {
    this.#leased = [];
  }

  #take(ahead: boolean): unknown {
    const [first] = this.#leased;
    if (first && !(ahead && this.ahead && this.#leased.length < 2)) return { offer: first, no_work: null };
    if (this.#made >= this.items) {
      return {
        offer: null,
        no_work: { code: "routing.done", why: "", sentence: "You have done them all.", missing: [] },
      };
    }
    this.#made += 1;
    const offer = this.offer(this.#made);
    this.#leased.push(offer);
    return { offer, no_work: null };
  }

  #close(lease: string): void {
    this.#leased = this.#leased.filter((offer) => offer.lease !== lease);
  }

  async #handle(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname.replace("/api/v1", "");
    if (!this.online) throw new TypeError("Failed to fetch");
    this.calls.push(`${init.method} ${path}`);
    const body = init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : {};
    this.holding.push(body.holding);
    if (path.endsWith("/leases")) return json(this.#take(body.holding !== undefined));
    const lease = path.split("/")[2] ?? "";
    if (path.endsWith("/answer")) return this.#answer(lease, init);
    if (path.endsWith("/skip")) {
      this.#close(lease);
      return json({ next: this.#take(true) });
    }
    return new Response(null, { status: 204 });
  }

  #answer(lease: string, init: RequestInit): Response {
    if (this.refuse) return json({ detail: "No.", ...this.refuse }, this.refuse.status);
    const key = (init.headers as Record<string, string>)["Idempotency-Key"] ?? "";
    this.answers.push({ key, body: JSON.parse(String(init.body)) as Record<string, unknown> });
    this.#close(lease);
    return json({ answer: `answer-${lease}`, seconds_spent: 1, next: this.#take(true) });
  }
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
