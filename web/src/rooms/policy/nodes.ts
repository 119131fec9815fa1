/** Categories as lines of text and back: "code, title, help, parent", with quotes where a comma stands inside. */
import type { Taxonomy } from "@/api/policies";

type Node = Taxonomy["nodes"][number];

/** One line of CSV, or of tabs, as its cells. */
function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^,])+|(?<=,)(?=,|$)|^(?=,)/g) ?? [];
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"'),
  );
}

const HEAD = ["code", "title"];

export function nodesOf(text: string): Node[] {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map(cellsOf);
  const first = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const named = HEAD.every((name) => first.includes(name));
  const order = named ? first : ["code", "title", "help", "parent", "escalate"];
  return (named ? rows.slice(1) : rows).map((cells) => {
    const cell = (name: string) => cells[order.indexOf(name)] ?? "";
    return {
      code: cell("code"),
      title: cell("title") || cell("code"),
      help: cell("help"),
      parent: cell("parent"),
      escalate: cell("escalate").toLowerCase() === "true",
    };
  });
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const cellsOfNode = (node: Node): string[] => [
  node.code,
  node.title,
  node.help ?? "",
  node.parent ?? "",
  ...(node.escalate ? ["true"] : []),
];

export const linesOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => cellsOfNode(node).map(quoted).join(", ")).join("\n");
