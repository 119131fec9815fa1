import { describe, expect, it } from "vitest";
import { type Entry, indexed, search } from "./search";

const ENTRIES: Entry[] = [
  { id: "law", title: "Law" },
  { id: "work", title: "Work and pay", parent: "law", code: "1.1" },
  { id: "rent", title: "Renting a home", parent: "law", code: "1.10" },
  { id: "health", title: "Santé publique", code: "2" },
  { id: "lost", title: "Under nobody", parent: "gone" },
];
const index = indexed(ENTRIES);
const found = (query: string) => search(index, query, 10).map(({ id }) => id);

describe("search", () => {
  it("puts the number itself before its beginning", () => {
    expect(found("1.1")).toEqual(["work", "rent"]);
  });
  it("wants every word, in any order, without case or accents", () => {
    expect(found("PAY work")).toEqual(["work"]);
    expect(found("sante")).toEqual(["health"]);
    expect(found("work health")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });
  it("prefers the beginning of a word to its middle", () => {
    expect(found("or")).toEqual(["work"]);
    expect(found("a")[0]).toBe("work");
  });
});

describe("the index", () => {
  it("knows the way down and what lies under a branch", () => {
    expect(index.byId.get("rent")?.path).toEqual(["law", "rent"]);
    expect(index.under.get("law")?.map(({ id }) => id)).toEqual(["work", "rent"]);
    expect(index.under.get("")?.map(({ id }) => id)).toEqual(["law", "health", "lost"]);
    expect(index.byId.get("law")?.hasMore).toBe(true);
  });
  it("does not go round in circles", () => {
    const circle = indexed([
      { id: "a", title: "A", parent: "b" },
      { id: "b", title: "B", parent: "a" },
    ]);
    expect(circle.byId.get("a")?.path).toEqual(["b", "a"]);
  });
});
