/** A bank's report as people have it, a table with a heading: read here, so that a wrong line is told before anything is sent. */
import type { components } from "@/api/schema";
import { amountOf } from "@/ui/amount";

export type Row = components["schemas"]["ReportedBody"];
/** `why` is a word of this room (`report.fault.<why>`); `found` what stood there. */
export interface Fault {
  line: number;
  why: "columns" | "key" | "currency" | "amount" | "paid" | "empty" | "many";
  found: string;
}
export interface Report {
  rows: Row[];
  faults: Fault[];
}

/** As many as the server compares at once. */
const MOST = 10_000;
const MOST_FAULTS = 20;
const MOST_WHY = 1000;
const PAID: Readonly<Record<string, boolean>> = { "1": true, "0": false };

export function readReport(text: string): Report {
  const [first, ...lines] = table(text);
  if (!first) return refused(1, "empty", "");
  const names = first.cells.map((name) => name.trim().toLowerCase());
  const missing = ["key", "currency", "paid"].find((name) => !names.includes(name));
  if (missing) return refused(1, "columns", missing);
  if (!names.includes("amount") && !names.includes("minor_units")) return refused(1, "columns", "amount");
  if (lines.length === 0) return refused(1, "empty", "");
  if (lines.length > MOST) return refused(MOST + 2, "many", String(MOST));
  const found: Report = { rows: [], faults: [] };
  for (const { line, cells } of lines) {
    const of = (name: string) => (cells[names.indexOf(name)] ?? "").trim();
    const row = rowOf(of, line);
    if ("line" in row) found.faults.push(row);
    else found.rows.push(row);
  }
  return { ...found, faults: found.faults.slice(0, MOST_FAULTS) };
}

function rowOf(of: (name: string) => string, line: number): Row | Fault {
  const currency = of("currency").toUpperCase();
  const key = of("key");
  if (!key || key.length > 64) return { line, why: "key", found: key.slice(0, 40) };
  if (!/^[A-Z]{3}$/.test(currency)) return { line, why: "currency", found: currency.slice(0, 10) };
  const units = unitsOf(of, currency);
  if (units === undefined)
    return { line, why: "amount", found: (of("minor_units") || of("amount")).slice(0, 20) };
  const paid = PAID[of("paid")];
  if (paid === undefined) return { line, why: "paid", found: of("paid").slice(0, 10) };
  return { key, currency, minor_units: units, paid, why: of("why").slice(0, MOST_WHY) };
}

function unitsOf(of: (name: string) => string, currency: string): number | undefined {
  const units = of("minor_units");
  if (!units) return amountOf(of("amount"), currency)?.minor_units;
  return /^\d{1,15}$/.test(units) ? Number(units) : undefined;
}

const refused = (line: number, why: Fault["why"], found: string): Report => ({
  rows: [],
  faults: [{ line, why, found }],
});

interface Line {
  /** Where it begins in the file, from 1. */
  line: number;
  cells: string[];
}

/** RFC 4180, with a comma or a semicolon between cells, as the first line has it; empty lines are left out. */
function table(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, "");
  const between = /^[^\n,]*;/.test(plain) ? ";" : ",";
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let [line, begins] = [1, 1];
  const endLine = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim())) lines.push({ line: begins, cells });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at];
    if (sign === '"') {
      if (quoted && plain[at + 1] === '"') cell += plain[++at];
      else quoted = !quoted;
    } else if (!quoted && sign === between) {
      cells.push(cell);
      cell = "";
    } else if (!quoted && sign === "\n") {
      endLine();
      begins = line + 1;
    } else if (sign !== "\r" || quoted) cell += sign;
    if (sign === "\n") line += 1;
  }
  endLine();
  return lines;
}
