/** A recipe as it is entered (percentages, texts) and as it is sent (shares, numbers). */
import type { Recipe } from "@/api/house";
import { type Choosing, PEOPLE } from "@/ui/voices/voices";

export interface RecipeEntered {
  name: string;
  /** Questions left out; nothing left out means all there are when the build is made. */
  without: readonly string[];
  weighting: string;
  minVotes: string;
  /** Percent a majority must be beyond half and half. */
  margin: string;
  /** Percent of prompts held out. */
  test: string;
  seed: string;
  keepTies: boolean;
  includeGold: boolean;
  voices: Choosing;
  /** What a reviewer settled makes its item's rows alone. */
  adjudicated: boolean;
  /** Each judgment carries a weight against the side it was shown on. */
  unsway: boolean;
}

export const NO_RECIPE: RecipeEntered = {
  name: "",
  without: [],
  weighting: "reliability",
  minVotes: "1",
  margin: "0",
  test: "20",
  seed: "0",
  keepTies: false,
  includeGold: false,
  voices: PEOPLE,
  adjudicated: true,
  unsway: false,
};

export function bodyOf(given: RecipeEntered, asked: readonly string[]): { name: string; recipe: Recipe } {
  return {
    name: given.name.trim(),
    recipe: {
      questions: given.without.length === 0 ? [] : asked.filter((name) => !given.without.includes(name)),
      weighting: given.weighting,
      min_votes: Number(given.minVotes),
      min_agreement: Number(given.margin) / 100,
      test_share: Number(given.test) / 100,
      seed: Number(given.seed),
      keep_ties: given.keepTies,
      include_gold: given.includeGold,
      people: given.voices.people,
      judges: [...given.voices.judges],
      adjudicated: given.adjudicated ? "decides" : "ignored",
      unsway: given.unsway ? ["side"] : [],
    },
  };
}
