import { afterEach, expect, it, vi } from "vitest";
import { api, urlOf, whenNobody } from "./client";
import { ApiProblem } from "./problems";

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    const text = status === 204 ? null : JSON.stringify(body);
    return new Response(text, { status });
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

it("marks what changes something, and only that", async () => {
  const fetched = answer(200, {});
  await api.get("/me");
  await api.post("/tokens", { name: "x" });
  const headers = fetched.mock.calls.map(([, init]) => init.headers as Record<string, string>);
  expect(headers[0]).not.toHaveProperty("X-Preceptor");
  expect(headers[1]).toMatchObject({ "X-Preceptor": "1", "Content-Type": "application/json" });
});

it("leaves empty filters out of the address", () => {
  expect(urlOf("/projects", { limit: 20, cursor: null, q: "", done: false })).toBe(
    "/api/v1/projects?limit=20&done=false",
  );
});

it("raises the server's problem with its code, hint and faults", async () => {
  answer(422, {
    detail: "The ranking names a response twice.",
    code: "questions.faults",
    hint: "Take one out.",
    faults: [{ where: "/overall/order", why: "r1 twice" }],
  });
  const problem = await api.post("/leases/x/answer", {}).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({
    message: "The ranking names a response twice.",
    code: "questions.faults",
    hint: "Take one out.",
    passing: false,
    faults: [{ where: "/overall/order", why: "r1 twice" }],
  });
});

it("calls a lost network passing, and a bare 503 too", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(api.get("/me")).rejects.toMatchObject({ offline: true, passing: true });
  answer(503, "not json");
  await expect(api.get("/me")).rejects.toMatchObject({ code: "http.503", passing: true });
});

it("tells the shell when the session is over, but not when signing in fails", async () => {
  const heard = vi.fn();
  whenNobody(heard);
  answer(401, { code: "identity.nobody" });
  await api.post("/sessions", {}).catch(() => undefined);
  expect(heard).not.toHaveBeenCalled();
  await api.get("/catalogue").catch(() => undefined);
  expect(heard).toHaveBeenCalledOnce();
});

it("takes an empty answer for what it is", async () => {
  answer(204, null);
  await expect(api.delete("/sessions/current")).resolves.toBeUndefined();
});
