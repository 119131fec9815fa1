import { expect, it } from "vitest";
import type { Opening } from "../queries";
import { entered, payOf, postingOf } from "./posting";

it("begins paid, without an amount that nobody typed", () => {
  expect(payOf(entered())).toBeUndefined();
  expect(payOf({ ...entered(), low: "18", high: "25.50" })).toEqual({
    currency: "EUR",
    low: 1800,
    high: 2550,
    unit: "hour",
  });
  expect(payOf({ ...entered(), low: "18", high: "" })).toMatchObject({ low: 1800, high: 1800 });
  expect(payOf({ ...entered(), paid: false })).toBeNull();
});

it("sends back what it was given", () => {
  const opening = {
    ...postingOf({ ...entered(), title: "T", low: "1", deadline: "2027-01-31", places: "3", week: "20" }),
    deadline_at: "2027-02-01T11:59:59Z",
  } as unknown as Opening;
  const again = postingOf(entered(opening));
  expect(again).toMatchObject({ title: "T", places: 3, hours_per_week: 20, experience_years: 0 });
  expect(again.deadline_at).toBe("2027-01-31T23:59:59-12:00");
});

it("leaves out languages nobody named", () => {
  const languages = [
    { tag: "es", level: "C1" },
    { tag: " ", level: "B2" },
  ];
  expect(postingOf({ ...entered(), languages }).languages).toEqual([{ tag: "es", level: "C1" }]);
});
