import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked } from "@/test/ask";
import type { FieldFace, QuestionFace, Unit } from "./faces";
import { fieldFace, questionFace, unitsOf } from "./faces";
import { type EachAnswer, type EachCursor, repeatedFace } from "./repeated";
import type { FormQuestion } from "@/api/types";
import { screen } from "@testing-library/react";
import { click } from "@/test/ask";

const TALK = [
  { role: "user", text: "How far is the Moon?" },
  { role: "assistant", text: "384,000 km." },
  { role: "user", text: "Always?" },
  { role: "assistant", text: "No." },
];
const RATE: FormQuestion = {
  kind: "rate",
  name: "turns",
  title: "Each turn",
  about: "talk",
  repeat: true,
  per: "whole",
  dimensions: [
    { name: "flow", title: "Flow" },
    { name: "help", title: "Help" },
  ],
};
const FIELD = { kind: "chat", name: "talk", title: "Talk" };

let face: QuestionFace;
let chat: FieldFace;
let units: Unit[];

beforeAll(async () => {
  await loadWords("workspace", "questions/rate", "fields/chat");
  chat = await fieldFace("chat");
  face = await repeatedFace(await questionFace("rate"), chat);
  const form = { fields: [FIELD], questions: [RATE] };
  units = unitsOf(form, { fields: { talk: chat }, questions: { turns: face } }, { talk: TALK }).talk ?? [];
});

const ask = (settings: Partial<FormQuestion> = {}) =>
  new Asked<FormQuestion, EachAnswer, EachCursor>(face, { ...RATE, ...settings }, units, { talk: TALK });

it("asks about the assistant's turns, labelled by their place", () => {
  expect(units.map(({ id, letter }) => [id, letter])).toEqual([
    ["turn-2", "#2"],
    ["turn-4", "#4"],
  ]);
});

it("leaves a conversation without parts where nothing is repeated", () => {
  const form = { fields: [FIELD], questions: [{ ...RATE, repeat: false }] };
  expect(unitsOf(form, { fields: { talk: chat }, questions: {} }, { talk: TALK }).talk).toEqual([]);
});

describe("keys", () => {
  it("fills one turn, goes on to the next, and settles after the last", () => {
    const asked = ask().keys("4", "3");
    expect(asked.value).toEqual({ each: { "turn-2": { values: { "": { flow: 4, help: 3 } } } } });
    expect(asked.frame.focus).toBe("turn-4");
    expect(asked.left).toEqual(["Answer for #4"]);
    asked.keys("5", "5");
    expect(asked.value?.each["turn-4"]).toEqual({ values: { "": { flow: 5, help: 5 } } });
    expect(asked.done).toBe(1);
    expect(asked.left).toEqual([]);
  });
  it("goes on with N and back with P, and stops at the ends", () => {
    expect(ask().keys("n").frame.focus).toBe("turn-4");
    expect(ask().keys("n", "n", "n").frame.focus).toBe("turn-4");
    expect(ask().keys("n", "p", "p").frame.focus).toBe("turn-2");
  });
  it("comes back for the turn left out", () => {
    const asked = ask().keys("n", "5", "5");
    expect(asked.frame.focus).toBe("turn-2");
    expect(asked.badge("turn-4")).toBe("Each turn ✓");
    expect(asked.badge("turn-2")).toBeUndefined();
  });
  it("is no answer when the last one is taken back, and lets an optional one leave parts out", () => {
    const asked = ask({ required: false }).keys("4");
    expect(asked.left).toEqual(["Answer for #2"]);
    asked.keys("1");
    expect(asked.left).toEqual([]);
  });
});

it("speaks of the turn in hand", () => {
  expect(ask().keys("4").said).toBe("#2: 1 of 2 rated; now Help ");
});

it("shows one turn's question under the row of turns", async () => {
  const asked = ask().keys("4", "3");
  await asked.show();
  expect(screen.getByRole("button", { name: "#4" })).toHaveAttribute("aria-current", "true");
  click(screen.getByRole("button", { name: "#2 answered" }));
  expect(asked.frame.focus).toBe("turn-2");
});

it("sums up turn by turn", async () => {
  await ask().keys("4", "3").summary();
  expect(screen.getByRole("region", { name: "#2" })).toHaveTextContent("Flow");
});
