import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import type { Answer, Cursor, Question } from "./boxes";
import { boundsOf, corners, type Mark, markBetween, withBounds } from "./marks";

beforeAll(() => loadWords("questions/boxes", "workspace/media"));

const size = { width: 640, height: 480 };
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, Cursor>(
    face,
    {
      kind: "boxes",
      name: "q",
      title: "Fruit",
      about: "picture",
      labels: [
        { value: "apple", title: "Apple" },
        { value: "orange", title: "Orange" },
      ],
      shapes: ["box", "rotated", "polygon", "point"],
      ...settings,
    },
    [],
    { picture: { media: "sample-sea.png", type: "image/png", ...size } },
  );

describe("keys", () => {
  it("draw, name, move, size and remove a box", () => {
    const asked = ask().keys("2", "n");
    expect(asked.value?.marks).toEqual([
      { shape: "box", label: "orange", attributes: {}, x: 240, y: 180, width: 160, height: 120 },
    ]);
    asked.keys("arrowleft", "shift+arrowdown", "alt+arrowright", "alt+shift+arrowup", "1");
    expect(asked.value?.marks[0]).toMatchObject({ label: "apple", x: 239, y: 190, width: 161, height: 110 });
    expect(asked.keys("backspace").value?.marks).toEqual([]);
  });
  it("turn a turned box and go from mark to mark", () => {
    const asked = ask().keys("o", "n", ",", ">", "n");
    expect(asked.value?.marks[0]).toMatchObject({ shape: "rotated", x: 320, y: 240, angle: 9 });
    asked.keys("]", "delete");
    expect(asked.value?.marks).toHaveLength(1);
    expect(asked.frame.cursor?.chosen).toBe(0);
  });
  it("give an outline more corners, and take them", () => {
    const asked = ask().keys("o", "o", "n", "+");
    const points = () => asked.value?.marks[0]?.shape === "polygon" && asked.value.marks[0].points;
    expect(points()).toEqual([
      [240, 240],
      [280, 210],
      [320, 180],
      [400, 240],
      [320, 300],
    ]);
    asked.keys("-", "-", "-");
    expect(points()).toHaveLength(3);
  });
  it("take no more marks than are asked for, and none where none is asked", () => {
    expect(ask({ at_most: 1 }).keys("n", "n").value?.marks).toHaveLength(1);
    expect(ask({ at_least: 2 }).keys("n").left).toEqual(["Mark 1 more"]);
    expect(face.blank?.({ kind: "boxes", name: "q", title: "Q", labels: [] })).toEqual({ marks: [] });
  });
});

describe("buttons", () => {
  it("close an outline and take back its corners, where there are no keys", async () => {
    const asked = ask({ shapes: ["polygon"] });
    asked.set({ cursor: { corners: [[0, 0], [100, 0], [100, 100]] } }); // prettier-ignore
    await asked.show();
    click(screen.getByRole("button", { name: "Take back a corner" }));
    expect(asked.frame.cursor?.corners).toHaveLength(2);
    expect(screen.getByRole("button", { name: "Close the outline" })).toBeDisabled();
    asked.set({ cursor: { corners: [[0, 0], [100, 0], [50, 80]] } }); // prettier-ignore
    click(await screen.findByRole("button", { name: "Close the outline" }));
    expect(asked.value?.marks).toMatchObject([{ shape: "polygon", label: "apple", points: [[0, 0], [100, 0], [50, 80]] }]); // prettier-ignore
    expect(screen.queryByRole("button", { name: "Take back a corner" })).toBeNull();
  });
  it("give an outline more corners, and take them", async () => {
    const asked = ask({ shapes: ["polygon"] }).keys("n");
    await asked.show();
    const points = () => corners(asked.value?.marks[0] as Mark).length;
    click(screen.getByRole("button", { name: "One corner more for 1 Apple" }));
    expect(points()).toBe(5);
    const fewer = screen.getByRole("button", {
      name: "One corner fewer for 1 Apple",
    });
    click(fewer);
    click(fewer);
    expect(points()).toBe(3);
    expect(fewer).toBeDisabled();
  });
});

it("is marked by no key while it is behind its veil, and by all when it is shown", async () => {
  const asked = ask();
  const warning = { categories: ["gore"], severity: 2 };
  const shown = { picture: { ...(asked.frame.shown.picture as object), warning } };
  const set = vi.fn();
  const { Ask } = face;
  const client = new QueryClient();
  client.setQueryData(["veil"], { look: "blur", muted: true, opted_in: [], lifted_today: 0 });
  render(
    <QueryClientProvider client={client}>
      <Ask {...asked.frame} shown={shown} active set={set} labelledBy="heading" />
    </QueryClientProvider>,
  );
  // As the task does: what a face has not kept for itself goes to its pure `press`.
  const heard = (name: string) => !fireEvent.keyDown(document.body, { key: name });
  expect(["n", "2", "w"].map(heard)).toEqual([true, true, true]);
  expect(heard("g")).toBe(false);
  expect(screen.getByRole("button", { name: /^New/, hidden: true }).closest("[inert]")).not.toBeNull();
  click(screen.getByRole("button", { name: "Show" }));
  expect(["n", "2", "w"].map(heard)).toEqual([false, false, false]);
  expect(set).not.toHaveBeenCalled();
});

it("has a group of labels of its own: the next task waits in the same document", async () => {
  await ask().show();
  await ask().show();
  const groups = screen.getAllByRole("radio", { name: /Apple/ }).map((one) => one.getAttribute("name"));
  expect(new Set(groups).size).toBe(2);
});

describe("marks", () => {
  const outline: Mark = {
    shape: "polygon",
    label: "a",
    attributes: {},
    points: [
      [0, 0],
      [10, 0],
      [10, 20],
    ],
  };
  it("stay within the picture", () => {
    expect(markBetween("box", "a", [-50, 10], [700, 20], size)).toMatchObject({ x: 0, width: 640 });
    expect(markBetween("point", "a", [0, 0], [900, -3], size)).toMatchObject({ x: 640, y: 0 });
  });
  it("keep their form when their bounds change", () => {
    const moved = withBounds(outline, { x: 100, y: 100, width: 20, height: 20 }, size);
    expect(moved).toMatchObject({
      points: [
        [100, 100],
        [120, 100],
        [120, 120],
      ],
    });
    expect(boundsOf(outline)).toEqual({ x: 0, y: 0, width: 10, height: 20 });
  });
  it("have the corners of what is seen", () => {
    const turned: Mark = {
      shape: "rotated",
      label: "a",
      attributes: {},
      x: 0,
      y: 0,
      width: 4,
      height: 2,
      angle: 90,
    };
    expect(corners(turned).map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual([
      [1, -2],
      [1, 2],
      [-1, 2],
      [-1, -2],
    ]);
  });
});
