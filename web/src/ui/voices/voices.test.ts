import { expect, it } from "vitest";
import { chosen, lacksJudges, PEOPLE, whoseOf } from "./voices";

it("hears people alone until somebody chooses otherwise", () => {
  expect([whoseOf(PEOPLE), lacksJudges(PEOPLE)]).toEqual(["people", false]);
});

it("begins with every judge, and goes back to people without any", () => {
  expect(chosen("both", ["a", "b"])).toMatchObject({ people: true, judges: ["a", "b"] });
  expect(chosen("judges", ["a"])).toMatchObject({ people: false, judges: ["a"] });
  expect(chosen("people", ["a"])).toMatchObject(PEOPLE);
});

it("keeps the choice while nobody is ticked, and says that it is not whole", () => {
  const none = { ...chosen("judges", ["a"]), judges: [] };
  expect([whoseOf(none), lacksJudges(none)]).toEqual(["judges", true]);
});
