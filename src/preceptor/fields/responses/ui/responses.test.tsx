import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, expect, it, vi } from "vitest";
import { loadWords } from "@/i18n";
import { UNITS } from "@/test/ask";
import face from ".";

beforeAll(() => loadWords("fields/responses"));

const VALUE = UNITS.map(({ id, text }) => ({ id, text }));
const field = { kind: "responses", name: "responses", title: "Responses" };

function show(badges: Record<string, string[]> = {}, units = UNITS) {
  const onFocus = vi.fn();
  const { Show } = face;
  render(<Show field={field} value={VALUE} units={units} focus="rb" onFocus={onFocus} badges={badges} />);
  return onFocus;
}

it("gives each response a lettered card in the order given", () => {
  show();
  expect(screen.getAllByRole("article").map((card) => card.getAttribute("data-unit"))).toEqual([
    "ra",
    "rb",
    "rc",
    "rd",
  ]);
  expect(screen.getByRole("article", { name: "Response B" })).toHaveTextContent("Text of B");
});

it("shows what questions say of a response", () => {
  show({ rc: ["Best", "Preferred"] });
  expect(screen.getByRole("article", { name: "Response C" })).toHaveTextContent("Best · Preferred");
});

it("takes the focus where it is touched", () => {
  const onFocus = show();
  fireEvent.pointerDown(screen.getByRole("article", { name: "Response D" }));
  expect(onFocus).toHaveBeenCalledWith("rd");
});

it("says so when a response is empty", () => {
  show({}, [{ id: "ra", letter: "A", text: " \n" }]);
  expect(screen.getByText("This response is empty.")).toBeInTheDocument();
});

it("never names the model, even if it were sent", () => {
  const sent = [{ id: "ra", text: "x", model: "secret-model" }];
  expect(face.units?.(sent)).toEqual([{ id: "ra", text: "x" }]);
});
