/** Whose answers are heard, as it is chosen and as it is sent. */
export interface Voices {
  people: boolean;
  judges: readonly string[];
}

export const PEOPLE: Voices = { people: true, judges: [] };
export const WHOSE = ["people", "both", "judges"] as const;
export type Whose = (typeof WHOSE)[number];

/** Nobody ticked yet still shows which was chosen: `judges` is then empty, and `people` tells the two apart. */
export interface Choosing extends Voices {
  whose?: Whose;
}

export const whoseOf = (value: Choosing): Whose => {
  if (value.whose) return value.whose;
  if (value.judges.length === 0) return "people";
  return value.people ? "both" : "judges";
};

/** A choice begins with every judge there is. */
export const chosen = (whose: Whose, known: readonly string[]): Choosing => ({
  people: whose !== "judges",
  judges: whose === "people" ? [] : known,
  whose,
});

/** Whether judges are to be heard and none is ticked. */
export const lacksJudges = (value: Choosing): boolean =>
  whoseOf(value) !== "people" && value.judges.length === 0;
