/** Whoever waits for a job is told of its end, also when it was over before the first look. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useJob } from "./jobs";

/** A browser's stream of events that brings none. */
class Silent extends EventTarget {
  close() {}
}

function Watching({ onOver }: { onOver: () => void }) {
  useJob("7", onOver);
  return null;
}

/** Shows a watcher of a job that is in these states, one a look, the last for good. */
function watch(states: string[], client = new QueryClient()) {
  const told = vi.fn();
  const look = vi.fn(() => Promise.resolve(Response.json({ id: "7", state: states[0] })));
  vi.stubGlobal("EventSource", Silent);
  vi.stubGlobal("fetch", () => {
    const found = look();
    if (states.length > 1) states.shift();
    return found;
  });
  render(
    <QueryClientProvider client={client}>
      <Watching onOver={told} />
    </QueryClientProvider>,
  );
  return { told, look, client };
}

afterEach(() => vi.unstubAllGlobals());

it("a job that is over at the first look is told, once", async () => {
  const { told, look, client } = watch(["succeeded"]);
  await waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await client.refetchQueries({ queryKey: ["job", "7"] });
  expect(look).toHaveBeenCalledTimes(2);
  expect(told).toHaveBeenCalledTimes(1);
});

it("a job that is tried again is told again", async () => {
  const { told, client } = watch(["failed", "running", "succeeded"]);
  await waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await client.invalidateQueries({ queryKey: ["job", "7"] });
  expect(told).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(told).toHaveBeenCalledTimes(2), { timeout: 4000 });
});
