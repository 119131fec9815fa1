/** Which column is what: the server's mapping, changed one column at a time. */
export type Side = "first" | "second" | "tie";

export interface VoteColumns {
  by: "columns";
  columns: string[];
  codes: Record<string, Side>;
}

export interface VoteRows {
  by: "rows";
  item: string;
  contributor: string;
  winner: string;
  codes: Record<string, Side>;
}

export interface ColumnMapping {
  reader: "columns";
  fields: Record<string, string[]>;
  models: string[];
  key: string;
  group: string;
  best_first: boolean;
  votes: VoteColumns | VoteRows | null;
}

/** Readers that know their columns by themselves ("transcripts", "tree", "items") have nothing to set. */
export type Mapping = ColumnMapping | { reader: string; [setting: string]: unknown };

export const isColumns = (mapping: Mapping): mapping is ColumnMapping => mapping.reader === "columns";

/** The file is another tool's, and holds answers to one question. */
export const isLabels = (mapping: Mapping): boolean => mapping.reader === "labels";

/** What a column can be: "field:<name>", or one of these. */
export const ROLES = ["", "model", "key", "group", "vote", "voter", "winner", "voted"] as const;
export type Role = (typeof ROLES)[number] | `field:${string}`;

export const NO_MAPPING: ColumnMapping = {
  reader: "columns",
  fields: {},
  models: [],
  key: "",
  group: "",
  best_first: false,
  votes: null,
};

const DIGITS: Record<string, Side> = { "0": "tie", "1": "first", "2": "second" };

export function roleOf(mapping: ColumnMapping, column: string): Role {
  const field = Object.entries(mapping.fields).find(([, columns]) => columns.includes(column));
  if (field) return `field:${field[0]}`;
  if (mapping.models.includes(column)) return "model";
  const { votes } = mapping;
  if (votes?.by === "columns" && votes.columns.includes(column)) return "vote";
  if (votes?.by === "rows") {
    if (votes.contributor === column) return "voter";
    if (votes.winner === column) return "winner";
    if (votes.item === column) return "voted";
  }
  if (mapping.key === column) return "key";
  return mapping.group === column ? "group" : "";
}

const without = (columns: readonly string[], column: string) => columns.filter((one) => one !== column);

function cleared(mapping: ColumnMapping, column: string): ColumnMapping {
  const fields = Object.entries(mapping.fields)
    .map(([name, columns]) => [name, without(columns, column)] as const)
    .filter(([, columns]) => columns.length > 0);
  return {
    ...mapping,
    fields: Object.fromEntries(fields),
    models: without(mapping.models, column),
    key: mapping.key === column ? "" : mapping.key,
    group: mapping.group === column ? "" : mapping.group,
    votes: clearedVotes(mapping.votes, column),
  };
}

function clearedVotes(votes: ColumnMapping["votes"], column: string): ColumnMapping["votes"] {
  if (votes?.by === "columns") {
    const columns = without(votes.columns, column);
    return columns.length > 0 ? { ...votes, columns } : null;
  }
  if (votes?.by !== "rows") return votes;
  const left = {
    ...votes,
    item: votes.item === column ? "" : votes.item,
    contributor: votes.contributor === column ? "" : votes.contributor,
    winner: votes.winner === column ? "" : votes.winner,
  };
  return left.item || left.contributor || left.winner ? left : null;
}

/** Columns stand in the order of the file: the first response is the first column. */
const inOrder = (columns: readonly string[], all: readonly string[]) =>
  columns.toSorted((a, b) => all.indexOf(a) - all.indexOf(b));

function asRows(votes: ColumnMapping["votes"]): VoteRows {
  if (votes?.by === "rows") return votes;
  return { by: "rows", item: "", contributor: "", winner: "", codes: votes?.codes ?? DIGITS };
}

/** The mapping with `column` in this role; `all` are the file's columns in their order. */
export function assign(
  mapping: ColumnMapping,
  column: string,
  role: Role,
  all: readonly string[],
): ColumnMapping {
  const base = cleared(mapping, column);
  if (role.startsWith("field:")) {
    const name = role.slice("field:".length);
    const columns = inOrder([...(base.fields[name] ?? []), column], all);
    return { ...base, fields: { ...base.fields, [name]: columns } };
  }
  switch (role) {
    case "model":
      return { ...base, models: inOrder([...base.models, column], all) };
    case "key":
    case "group":
      return { ...base, [role]: column };
    case "vote": {
      const before = base.votes?.by === "columns" ? base.votes.columns : [];
      const columns = inOrder([...before, column], all);
      return { ...base, votes: { by: "columns", columns, codes: base.votes?.codes ?? DIGITS } };
    }
    case "voter":
      return { ...base, votes: { ...asRows(base.votes), contributor: column } };
    case "winner":
      return { ...base, votes: { ...asRows(base.votes), winner: column } };
    case "voted":
      return { ...base, votes: { ...asRows(base.votes), item: column } };
    default:
      return base;
  }
}
