/** Rules people begin with; each is a whole draft. The values are those platforms publish for their own. */
import type { Condition, Draft } from "./queries";

const drafted = (conditions: Condition[], action: Draft["action"], hours = 24): Draft => ({
  name: "",
  conditions,
  action,
  hours,
  share: 0.3,
  skill: "",
  answers: 20,
});

export const BEGINNINGS = {
  gold: drafted(
    [{ collector: "gold", comparison: "below", value: 0.6, minimum: 5, window: 10 }],
    "more_gold",
  ),
  fast: drafted(
    [{ collector: "fast", comparison: "at_least", value: 0.5, minimum: 10, window: 20 }],
    "pause",
    4,
  ),
  same: drafted([{ collector: "same", comparison: "at_least", value: 15, minimum: 1, window: 10 }], "warn"),
  reviewed: drafted(
    [{ collector: "reviewed", comparison: "below", value: 0.7, minimum: 5, window: 20 }],
    "ask_again",
  ),
  today: drafted(
    [{ collector: "today", comparison: "at_least", value: 300, minimum: 1, window: 10 }],
    "pause",
    12,
  ),
} satisfies Record<string, Draft>;
