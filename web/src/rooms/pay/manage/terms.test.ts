import { describe, expect, it } from "vitest";
import type { ProjectPay } from "../queries";
import { entered, optional, termsOf } from "./terms";

const pay = {
  currency: "EUR",
  terms: {
    basis: "hour",
    hourly: { currency: "EUR", minor_units: 1850 },
    floor: null,
    cap_seconds: 1800,
    pays_practice: true,
    pays_broken: false,
    pays_opted_out: true,
    approval_days: 7,
    contest_days: 14,
    settle_days: 5,
  },
} as unknown as ProjectPay;

describe("terms in fields", () => {
  it("become the same terms again", () => {
    expect(entered(pay)).toMatchObject({ hourly: "18.50", floor: "", cap: "30" });
    expect(termsOf(entered(pay))).toEqual(pay.terms);
  });

  it("leave the hourly rate out where tasks are paid", () => {
    expect(termsOf({ ...entered(pay), basis: "task" })?.hourly).toBeNull();
  });

  it("are none while something is no number", () => {
    expect(termsOf({ ...entered(pay), hourly: "much" })).toBeUndefined();
    expect(termsOf({ ...entered(pay), settle_days: "1.5" })).toBeUndefined();
    expect(optional(" ", "EUR")).toBeNull();
  });
});
