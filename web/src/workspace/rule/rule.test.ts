import { describe, expect, it } from "vitest";
import { newGroup, newOne, NOTHING, type Rule, toGroup, toRule } from "./rule";

const ENGLISH: Rule = { fact: "language", key: "en", least: "C1" };
const SPAIN: Rule = { fact: "country", among: ["ES"] };

describe("a rule on the page", () => {
  it("comes back as it was sent", () => {
    const rules: Rule[] = [
      ENGLISH,
      { all: [ENGLISH, { any: [SPAIN, { not: ENGLISH }] }] },
      { not: { any: [ENGLISH, SPAIN] } },
      { not: ENGLISH },
    ];
    for (const rule of rules) expect(toRule(toGroup(rule))).toEqual(rule);
    expect(toRule(toGroup(null))).toBeNull();
  });

  it("is not sent while a condition is not filled in", () => {
    expect(toRule({ ...NOTHING, parts: [newOne("language")] })).toBeUndefined();
    expect(toRule({ ...NOTHING, parts: [newOne("hours"), newGroup("any")] })).toBeUndefined();
    expect(toRule({ ...NOTHING, parts: [newOne("country")] })).toBeUndefined();
  });

  it("asks for nothing when its last condition is taken out", () => {
    expect(toRule(NOTHING)).toBeNull();
  });

  it("drops a group of one, and a not that is turned round twice", () => {
    expect(toRule(toGroup({ all: [ENGLISH] }))).toEqual(ENGLISH);
    expect(toRule(toGroup({ not: { not: ENGLISH } }))).toEqual(ENGLISH);
  });
});
