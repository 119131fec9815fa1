/** Finding one of many by its words or its number: thousands of entries are read in a millisecond or two. */

export interface Entry {
  id: string;
  title: string;
  /** What it is cited by, shown before the title: "3.1", "S4". */
  code?: string;
  help?: string;
  /** Id of the entry it lies under; none = at the top. */
  parent?: string;
}

export interface Indexed extends Entry {
  /** Ids from the top down to this one. */
  path: string[];
  /** Title and code, plainly spelled. */
  words: string;
  plainCode: string;
  hasMore: boolean;
}

export interface Index {
  entries: Indexed[];
  byId: Map<string, Indexed>;
  /** Id of a branch ("" = the top) → what lies right under it, in the order given. */
  under: Map<string, Indexed[]>;
}

/** Without case and accents, so that "salud" finds "Salúd" and "ﬁle" finds "file". */
export const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLocaleLowerCase();

function pathOf(entry: Entry, byId: Map<string, Entry>): string[] {
  const path = [entry.id];
  let above = entry.parent ? byId.get(entry.parent) : undefined;
  while (above && !path.includes(above.id)) {
    path.unshift(above.id);
    above = above.parent ? byId.get(above.parent) : undefined;
  }
  return path;
}

export function indexed(entries: readonly Entry[]): Index {
  const raw = new Map(entries.map((entry) => [entry.id, entry]));
  const parents = new Set(entries.map(({ parent }) => parent).filter(Boolean));
  const made = entries.map((entry): Indexed => ({
    ...entry,
    path: pathOf(entry, raw),
    words: ` ${plainly(`${entry.code ?? ""} ${entry.title}`)}`,
    plainCode: plainly(entry.code ?? ""),
    hasMore: parents.has(entry.id),
  }));
  const under = new Map<string, Indexed[]>();
  for (const entry of made) {
    const branch = entry.parent && raw.has(entry.parent) ? entry.parent : "";
    const list = under.get(branch);
    if (list) list.push(entry);
    else under.set(branch, [entry]);
  }
  return { entries: made, byId: new Map(made.map((entry) => [entry.id, entry])), under };
}

/** Lower is better; undefined = no match. The number itself, its beginning, a word's beginning, any place. */
function rank(entry: Indexed, wanted: readonly string[]): number | undefined {
  let total = 0;
  for (const word of wanted) {
    if (entry.plainCode === word) continue;
    if (entry.plainCode.startsWith(word)) total += 1;
    else if (entry.words.includes(` ${word}`)) total += 2;
    else if (entry.words.includes(word)) total += 4;
    else return undefined;
  }
  return total;
}

/** The best `limit` matches: every word must be found; equals stay in the order given. */
export function search(index: Index, query: string, limit: number): Indexed[] {
  const wanted = plainly(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: { entry: Indexed; score: number }[] = [];
  for (const entry of index.entries) {
    const score = rank(entry, wanted);
    if (score !== undefined) found.push({ entry, score });
  }
  return found
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
