/** Which languages code is coloured in, and by what other names they go. */
const LANGUAGES = [
  "bash",
  "c",
  "cpp",
  "css",
  "go",
  "html",
  "java",
  "javascript",
  "json",
  "python",
  "rust",
  "sql",
  "typescript",
] as const;

export type Language = (typeof LANGUAGES)[number];

const ALIASES: Readonly<Record<string, Language>> = {
  "c++": "cpp",
  js: "javascript",
  py: "python",
  python3: "python",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  ts: "typescript",
};

/** The language somebody means, if it is one of those coloured. */
export function languageOf(named: string): Language | undefined {
  const name = named.toLowerCase();
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : LANGUAGES.find((one) => one === name);
}
