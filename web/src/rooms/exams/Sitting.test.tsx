import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { act, Suspense } from "react";
import { expect, it, vi } from "vitest";
import type { Attempt } from "./queries";
import { Sitting } from "./Sitting";

const attempt = {
  id: "one",
  ends_at: null,
  now: "2026-11-27T08:00:00Z",
  sections: ["Sums"],
  rules: { training: false },
  questions: [
    { place: 0, section: 0, shape: "short", text: "12 and 12?", options: [], said: null, right: null },
  ],
} as unknown as Attempt;

it("hands in after the word that is still being typed", async () => {
  const calls: string[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    calls.push(`${init.method} ${url.split("/").at(-1)} ${init.body ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json({ late: false });
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <Sitting attempt={attempt} />
        </Suspense>
      </QueryClientProvider>,
    );
  });
  const answer = await screen.findByRole("textbox");
  fireEvent.change(answer, { target: { value: "24" } });
  fireEvent.click(screen.getByRole("button", { name: "Hand in" }));
  await vi.waitFor(() => expect(calls).toHaveLength(2), { timeout: 8000 });
  expect(calls).toEqual(['PUT 0 {"text":"24"}', "POST submit "]);
});
