import { beforeEach, expect, it, vi } from "vitest";
import { TestServer } from "@/test/server";
import { WorkQueue } from "./queue";
import { drafts, held, parcels } from "./store";

let count = 0;
let account = "";
beforeEach(() => {
  count += 1;
  account = `person-${count}`; // each test has a device of its own
});

const inHand = (queue: WorkQueue) => queue.state().offers.map((offer) => offer.item);

async function started(server: TestServer): Promise<WorkQueue> {
  const queue = new WorkQueue(account, 1);
  await queue.start();
  expect(server.calls[0]).toBe("POST /projects/1/leases");
  return queue;
}

async function submitFirst(queue: WorkQueue, answers: Record<string, unknown> = { q: 1 }): Promise<void> {
  const [offer] = queue.state().offers;
  if (!offer) throw new Error("no task in hand");
  await queue.submit(offer, answers, 7);
}

it("holds one task and keeps one ready", async () => {
  expect(inHand(await started(new TestServer()))).toEqual(["item-1", "item-2"]);
});

it("gets along with a server that gives one task at a time", async () => {
  const server = new TestServer();
  server.ahead = false;
  const queue = await started(server);
  expect(inHand(queue)).toEqual(["item-1"]);
  await submitFirst(queue);
  await vi.waitFor(() => expect(inHand(queue)).toEqual(["item-2"]));
});

it("shows the next task before the server has answered, and refills behind it", async () => {
  const server = new TestServer();
  const queue = await started(server);
  const sent = submitFirst(queue, { q: "a" });
  expect(inHand(queue)).toEqual(["item-2"]);
  await sent;
  await vi.waitFor(() => expect(inHand(queue)).toEqual(["item-2", "item-3"]));
  const holding = "lease-2"; // the server must not give back what is on the screen
  expect(server.answers[0]?.body).toEqual({ answers: { q: "a" }, active_seconds: 7, next: true, holding });
});

it("says why when there is no more", async () => {
  const server = new TestServer(1);
  const queue = await started(server);
  await submitFirst(queue);
  await vi.waitFor(() => expect(queue.state().noWork?.sentence).toBe("You have done them all."));
  expect(inHand(queue)).toEqual([]);
});

it("keeps answers on the device while offline and sends each once, with one key, when back", async () => {
  const server = new TestServer();
  const queue = await started(server);
  server.online = false;
  await submitFirst(queue, { q: 1 });
  await submitFirst(queue, { q: 2 });
  await vi.waitFor(() => expect(queue.state()).toMatchObject({ waiting: 2, stuck: true }));
  const keys = (await parcels.of(account)).map((parcel) => parcel.key);
  server.online = true;
  await Promise.all([queue.resume(), queue.resume()]);
  expect(server.answers.map(({ key }) => key)).toEqual(keys);
  expect(server.answers.map(({ body }) => body.answers)).toEqual([{ q: 1 }, { q: 2 }]);
  expect(queue.state()).toMatchObject({ waiting: 0, stuck: false });
});

it("does not take an answer on its way for a lost connection", async () => {
  const server = new TestServer();
  const queue = await started(server);
  const seen: boolean[] = [];
  queue.listen(() => seen.push(queue.state().stuck));
  const both = [submitFirst(queue), submitFirst(queue)];
  expect(inHand(queue)).toEqual([]);
  await Promise.all(both);
  await vi.waitFor(() => expect(inHand(queue)[0]).toBe("item-3"));
  expect(seen).not.toContain(true);
});

it("finds unsent answers and tasks in hand again after a reload", async () => {
  const server = new TestServer();
  const before = await started(server);
  server.online = false;
  await submitFirst(before, { q: "kept" });
  await vi.waitFor(() => expect(before.state().waiting).toBe(1));

  const after = new WorkQueue(account, 1);
  await after.start();
  expect(inHand(after)).toEqual(["item-2"]);
  server.online = true;
  await after.resume();
  expect(server.answers.map(({ body }) => body.answers)).toEqual([{ q: "kept" }]);
});

it("never loses an answer the server refuses: it becomes a draft and the refusal is told", async () => {
  const server = new TestServer();
  const queue = await started(server);
  server.refuse = { status: 409, code: "routing.lease_lost" };
  await submitFirst(queue, { q: "mine" });
  await vi.waitFor(() => expect(queue.state().refused?.problem.code).toBe("routing.lease_lost"));
  expect((await drafts.load(account, "item-1"))?.answers).toEqual({ q: "mine" });
  expect(await parcels.of(account)).toEqual([]);
});

it("brings a task back when its answers were not in order", async () => {
  const server = new TestServer();
  const queue = await started(server);
  server.refuse = { status: 422, code: "answers.invalid" };
  await submitFirst(queue, { q: "odd" });
  await vi.waitFor(() => expect(inHand(queue)[0]).toBe("item-1"));
  expect((await drafts.load(account, "item-1"))?.answers).toEqual({ q: "odd" });
});

it("takes an unsent answer back instead of revising it", async () => {
  const server = new TestServer();
  const queue = await started(server);
  server.online = false;
  await submitFirst(queue, { q: "oops" });
  await vi.waitFor(() => expect(queue.state().waiting).toBe(1));
  await queue.reopenLast();
  expect(inHand(queue)[0]).toBe("item-1");
  expect(queue.state()).toMatchObject({ revising: undefined, waiting: 0, answered: 0 });
  expect((await drafts.load(account, "item-1"))?.answers).toEqual({ q: "oops" });
});

it("revises an answer that was sent, and puts the task away again", async () => {
  const server = new TestServer();
  const queue = await started(server);
  await submitFirst(queue);
  await vi.waitFor(() => expect(queue.state().last?.answer).toBe("answer-lease-1"));
  await queue.reopenLast();
  expect(inHand(queue)[0]).toBe("item-1");
  await queue.saveRevision({ q: "better" });
  expect(server.calls).toContain("PUT /answers/answer-lease-1");
  expect(inHand(queue)[0]).toBe("item-2");
});

it("skips through the same door, so that it too survives being offline", async () => {
  const server = new TestServer();
  const queue = await started(server);
  const [offer] = queue.state().offers;
  server.online = false;
  if (offer) await queue.skip(offer, "unclear", "");
  server.online = true;
  await queue.resume();
  expect(server.calls).toContain("POST /leases/lease-1/skip");
  expect(queue.state().answered).toBe(0);
});

it("forgets tasks whose lease ran out while the page was away", async () => {
  const server = new TestServer();
  const old = { ...server.offer(9), expires_at: new Date(Date.now() - 1000).toISOString() };
  await held.put(account, old);
  expect(inHand(await started(server))).toEqual(["item-1", "item-2"]);
});

it("lets go of a lost task, and of one that waited too long behind it", async () => {
  const server = new TestServer();
  const queue = await started(server);
  const [first, second] = queue.state().offers;
  if (!first || !second) throw new Error("two tasks expected");
  queue.extended(second.lease, new Date(Date.now() - 1).toISOString());
  server.forget();
  await queue.letGo(first);
  expect(inHand(queue)).toEqual(["item-3", "item-4"]);
});

it("keeps one person's work from the next on the same device", async () => {
  const server = new TestServer();
  server.online = true;
  const mine = await started(server);
  server.online = false;
  await submitFirst(mine, { q: "mine" });
  expect(await parcels.of("somebody-else")).toEqual([]);
});
