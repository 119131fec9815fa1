import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, expect, it, vi } from "vitest";
import { loadWords } from "@/i18n";
import { HoldingContext } from "@/workspace/live/lease";
import { Snapshot } from "./Snapshot";

beforeAll(() => loadWords("questions/claims"));

it("is put into what the claim has become while it was on its way", async () => {
  const kept = { media: "court.png", sha256: "a".repeat(64) };
  let arrive: (answer: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((answer) => (arrive = answer)));
  const [before, after] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const page = (onChange: () => void) => (
    <HoldingContext value={{ lease: "lease-1", project: 1 }}>
      <Snapshot value={undefined} onChange={onChange} />
    </HoldingContext>
  );
  const view = render(page(before));
  const file = new File(["png"], "court.png", { type: "image/png" });
  fireEvent.change(screen.getByLabelText("Snapshot (a picture of the source)"), {
    target: { files: [file] },
  });
  view.rerender(page(after));
  arrive(Response.json(kept));
  await vi.waitFor(() => expect(after).toHaveBeenCalledWith(kept));
  expect(before).not.toHaveBeenCalled();
});
