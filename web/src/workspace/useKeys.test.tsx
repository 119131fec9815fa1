import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { keyName, useKeys } from "./useKeys";

let heard: string[] = [];
beforeEach(() => {
  heard = [];
});

function Page({ letters = true }: { letters?: boolean }) {
  useKeys((name) => {
    heard.push(name);
    return true;
  }, letters);
  return (
    <>
      <textarea
        aria-label="note"
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <select aria-label="kind" />
      <input type="radio" aria-label="step" />
      <div tabIndex={0} role="group" data-scroll aria-label="scroll" />
      <dialog aria-label="box" />
    </>
  );
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

it("names strokes alike on every keyboard", () => {
  const name = (init: KeyboardEventInit) => keyName(new KeyboardEvent("keydown", init));
  expect(name({ key: "A", code: "KeyA", shiftKey: true })).toBe("a");
  expect(name({ key: "Enter", ctrlKey: true })).toBe("mod+enter");
  expect(name({ key: "Enter", metaKey: true })).toBe("mod+enter");
  expect(name({ key: "ArrowUp", altKey: true })).toBe("alt+arrowup");
  expect(name({ key: "ش", code: "KeyA" })).toBe("a");
  expect(name({ key: "٣", code: "Digit3" })).toBe("3");
  expect(name({ key: " " })).toBe("space");
});

it("hears letters on the page", () => {
  render(<Page />);
  press("a");
  expect(heard).toEqual(["a"]);
});

it("leaves a stroke to the field that gives up the focus at it", () => {
  render(<Page />);
  screen.getByLabelText("note").focus();
  press("Escape");
  expect(document.activeElement).toBe(document.body);
  expect(heard).toEqual([]);
});

it("gets the keys back from a list at Escape", () => {
  render(<Page />);
  screen.getByLabelText("kind").focus();
  press("1");
  press("Escape");
  expect(document.activeElement).toBe(document.body);
  press("1");
  expect(heard).toEqual(["1"]);
});

it("hears only Ctrl+Enter while somebody writes", () => {
  render(<Page />);
  screen.getByLabelText("note").focus();
  press("a");
  press("z", { ctrlKey: true });
  press("Enter", { ctrlKey: true });
  expect(heard).toEqual(["mod+enter"]);
});

it("is silent while composing and while a dialog is open", () => {
  render(<Page />);
  press("a", { isComposing: true });
  screen.getByLabelText<HTMLDialogElement>("box").setAttribute("open", "");
  press("b");
  expect(heard).toEqual([]);
});

it("leaves arrows to radio buttons and to boxes that scroll", () => {
  render(<Page />);
  screen.getByLabelText("step").focus();
  press("ArrowRight");
  screen.getByLabelText("scroll").focus();
  press("ArrowDown");
  expect(heard).toEqual([]);
  press("3");
  expect(heard).toEqual(["3"]);
});

it("lets single characters be switched off", () => {
  render(<Page letters={false} />);
  press("a");
  press("3");
  press("ArrowUp", { altKey: true });
  expect(heard).toEqual(["alt+arrowup"]);
});
