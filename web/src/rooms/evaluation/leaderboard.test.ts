import { describe, expect, it } from "vitest";
import type { ModelStanding } from "@/api/learning";
import { chanceOf, rangeOf, rankOf } from "./LeaderboardPage";

const standing = (model: string, rank: number, low: number, high: number): ModelStanding => ({
  model,
  score: 0,
  low: -1,
  high: 1,
  rank,
  rank_low: low,
  rank_high: high,
  win_rate: 0.5,
  votes: 10,
  lead: null,
});

describe("a model's place", () => {
  const rows = [standing("a", 1, 1, 2), standing("b", 1, 1, 2), standing("c", 3, 3, 3)];

  it("shows that a rank is shared", () => {
    expect(rows.map((row) => rankOf(row, rows))).toEqual(["1 =", "1 =", "3"]);
  });

  it("shows the ranks its interval leaves open", () => {
    expect(rows.map(rangeOf)).toEqual(["1–2", "1–2", "3"]);
  });

  it("says how likely chance alone is, and never zero", () => {
    expect([0.0321, 1e-9, 1].map(chanceOf)).toEqual(["= 0.032", "< 0.001", "= 1"]);
  });
});
