import { expect, it } from "vitest";
import type { Project } from "@/api/house";
import { nextOf, roughly } from "./next";

const ALL: Project["deeds"] = ["import", "change_project", "see_quality", "build"];
const project = (change: Partial<Project>, items = 0, answers = 0): Project => ({
  id: 1,
  name: "P",
  description: "",
  state: "draft",
  next_states: [],
  template: null,
  form_version: 1,
  overlap: 3,
  gold_share: 0,
  pay: null,
  overlap_most: null,
  estimated_seconds: null,
  targets: {},
  round: 1,
  counts: { items, gold: 0, answers, contributors: 0 },
  deeds: ALL,
  made_at: "",
  changed_at: "",
  ...change,
});

it.each<[Project, string]>([
  [project({}), "import"],
  [project({ deeds: [] }), "wait"],
  [project({}, 10), "open"],
  [project({ state: "active" }, 10), "wait"],
  [project({ state: "active" }, 10, 4), "results"],
  [project({ state: "paused" }, 10, 4), "reopen"],
  [project({ state: "active" }, 10, 30), "build"],
  [project({ state: "done" }, 10, 4), "build"],
  [project({ state: "done", deeds: [] }, 10, 4), "done"],
])("%#: the next thing", (one, why) => expect(nextOf(one, roughly(one)).why).toBe(why));

it("asks for people where an open project has nobody to answer", () => {
  const one = project({ state: "active" }, 10);
  expect(nextOf(one, roughly(one), false)).toEqual({ why: "people", to: "members" });
  expect(nextOf(project({}, 10), roughly(one), false).why).toBe("open");
});

it("does not take answers to gold for answers wanted", () => {
  const one = project({ state: "active" }, 10, 30);
  expect(nextOf(one, { wanted: 30, taken: 24 }).why).toBe("results");
});
