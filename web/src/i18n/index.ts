/**
 * Languages: flat words in one JSON per language and folder, fetched when first used; English fills the gaps.
 * Ours because the shell must fit its download budget; i18next with React's binding weighs 18 kB, this 1 kB.
 */
import { use, useMemo, useSyncExternalStore } from "react";
import en from "../app/locales/en.json";

type Words = Record<string, string>;
export type Values = Record<string, string | number | undefined>;
/** `count` chooses the plural; `defaultValue` stands in for a word nobody wrote. */
export type Translate = (key: string, values?: Values) => string;

export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
  { code: "ar", name: "العربية" },
] as const;

const FALLBACK = "en";
const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur"]);

export const directionOf = (code: string): "rtl" | "ltr" =>
  RIGHT_TO_LEFT.has(code.split("-")[0] ?? "") ? "rtl" : "ltr";

type Files = Record<string, () => Promise<{ default: Words }>>;
/** Where words lie, a list for each language: nobody downloads the lists of languages they do not read. */
const lists = import.meta.glob<{ files: Files }>("./lists/*.ts");

/** "en/app" → its words. */
const loaded = new Map<string, Words>([["en/app", en]]);
const pending = new Map<string, Promise<void>>();
const folders = new Set(["app"]);
const listeners = new Set<() => void>();
let current: string = FALLBACK;

/** The language the page speaks now. */
export const language = (): string => current;

/** "questions/rank" → where that folder keeps its words. */
function pathOf(code: string, folder: string): string {
  const seam = folder.startsWith("questions/") || folder.startsWith("fields/");
  return seam
    ? `../../../../src/preceptor/${folder}/ui/locales/${code}.json`
    : `../../${folder}/locales/${code}.json`;
}

const listOf = (code: string) => lists[`./lists/${code}.ts`]?.();

async function fetchFile(code: string, folder: string): Promise<void> {
  const list = await listOf(code);
  const file = list?.files[pathOf(code, folder)];
  loaded.set(`${code}/${folder}`, file ? (await file()).default : {});
}

const isLoaded = (folder: string): boolean =>
  loaded.has(`${current}/${folder}`) && loaded.has(`${FALLBACK}/${folder}`);

function load(folder: string): Promise<void> {
  const key = `${current}/${folder}`;
  const kept = pending.get(key);
  if (kept) return kept;
  folders.add(folder);
  const wanted = [current, FALLBACK].filter((code) => !loaded.has(`${code}/${folder}`));
  const promise = Promise.all(wanted.map((code) => fetchFile(code, folder))).then(() => undefined);
  pending.set(key, promise);
  promise.catch(() => pending.delete(key)); // no network: the next page asks again
  return promise;
}

/** Fetches the words of folders before their page is painted, so that nothing flickers. */
export const loadWords = async (...wanted: string[]): Promise<void> => {
  await Promise.all(wanted.filter((folder) => !isLoaded(folder)).map(load));
};

/** Changes the language once its words are here; the page turns at one stroke. */
export async function speak(code: string): Promise<void> {
  // Asked for beside the first page's scripts, so that its words need not wait for them.
  for (const one of [code, FALLBACK]) listOf(one)?.catch(() => undefined);
  await Promise.all(
    [...folders]
      .filter((folder) => !loaded.has(`${code}/${folder}`))
      .map((folder) => fetchFile(code, folder)),
  );
  current = code;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  if (code === "ar") await import("./arabic");
  for (const listener of listeners) listener();
}

/** The forms of a key to look for, the best first. */
function forms(code: string, key: string, count: unknown): string[] {
  if (typeof count !== "number") return [key];
  return [`${key}_${new Intl.PluralRules(code).select(count)}`, `${key}_other`, key];
}

function find(folder: string, key: string, values: Values): string | undefined {
  for (const code of [current, FALLBACK]) {
    const words = loaded.get(`${code}/${folder}`);
    const form = forms(code, key, values.count).find((one) => words?.[one] !== undefined);
    if (words && form) return words[form];
  }
  return undefined;
}

function translate(folder: string, key: string, values: Values = {}): string {
  const text = find(folder, key, values) ?? values.defaultValue ?? key;
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The words of a folder for functions that are not components; its page or face has loaded them. */
export const wordsOf =
  (folder: string): Translate =>
  (key, values) =>
    translate(folder, key, values);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words of a folder in a component: it waits for them once, and follows the language. */
export function useWords(folder = "app"): Translate {
  const code = useSyncExternalStore(listen, language);
  if (!isLoaded(folder)) use(load(folder));
  // A new function for a new language, so that what is memoised by it is drawn again.
  return useMemo(() => Object.assign(wordsOf(folder).bind(undefined), { code }), [folder, code]);
}
