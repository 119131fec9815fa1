import { describe, expect, it } from "vitest";
import { assign, type ColumnMapping, NO_MAPPING, roleOf } from "./mapping";

const COLUMNS = ["id", "prompt", "answer_a", "answer_b", "annotator1", "annotator2"];
const put = (mapping: ColumnMapping, column: string, role: Parameters<typeof assign>[2]) =>
  assign(mapping, column, role, COLUMNS);

describe("which column is what", () => {
  it("keeps responses in the order of the file, however they are chosen", () => {
    const mapping = put(put(NO_MAPPING, "answer_b", "field:responses"), "answer_a", "field:responses");
    expect(mapping.fields.responses).toEqual(["answer_a", "answer_b"]);
  });

  it("gives a column one role at a time", () => {
    const mapping = put(put(NO_MAPPING, "prompt", "field:prompt"), "prompt", "group");
    expect(mapping.fields).toEqual({});
    expect(roleOf(mapping, "prompt")).toBe("group");
  });

  it("takes several annotators' columns as votes, and drops votes with the last of them", () => {
    const two = put(put(NO_MAPPING, "annotator2", "vote"), "annotator1", "vote");
    expect(two.votes).toMatchObject({ by: "columns", columns: ["annotator1", "annotator2"] });
    expect(put(put(two, "annotator1", ""), "annotator2", "").votes).toBeNull();
  });

  it("turns votes by row when a voter is named, and keeps what the codes mean", () => {
    const codes = { left: "first", right: "second" } as const;
    const votes = { by: "columns", columns: ["annotator1"], codes } as const;
    const mapping = put({ ...NO_MAPPING, votes: { ...votes, columns: ["annotator1"] } }, "id", "voter");
    expect(mapping.votes).toEqual({ by: "rows", item: "", contributor: "id", winner: "", codes });
  });

  it("finds every role again that it has set", () => {
    for (const role of [
      "key",
      "group",
      "model",
      "vote",
      "voter",
      "winner",
      "voted",
      "field:prompt",
      "",
    ] as const)
      expect(roleOf(put(NO_MAPPING, "prompt", role), "prompt")).toBe(role);
  });
});
