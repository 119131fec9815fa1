/** "1 = Wrong" lines, to and from words by key. */
export const linesOf = (words: Record<string, string>): string =>
  Object.entries(words)
    .map(([key, text]) => `${key} = ${text}`)
    .join("\n");

/** Lines without a key are still being typed: they are left out. */
export function wordsOfLines(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const [key, ...rest] = line.split("=");
    const name = key?.trim();
    return name && rest.length > 0 ? [[name, rest.join("=").trim()] as const] : [];
  });
  return Object.fromEntries(pairs);
}
