import { afterEach, describe, expect, it } from "vitest";
import { language, LANGUAGES, loadWords, speak, wordsOf } from ".";

const files = import.meta.glob<Record<string, string>>(
  ["../**/locales/*.json", "../../../src/preceptor/*/*/ui/locales/*.json"],
  { eager: true, import: "default" },
);
const sources = import.meta.glob<string>(
  [
    "../**/*.{ts,tsx}",
    "../../../src/preceptor/*/*/ui/*.{ts,tsx}",
    "!../**/*.test.*",
    "!../**/*.d.ts",
    "!../../../**/*.test.*",
  ],
  { eager: true, query: "?raw", import: "default" },
);

/** Rooms whose pages are for those who run projects. */
const OFFICE = /\/rooms\/(?!work\/locales|quality\/locales|identity\/locales|pay\/locales)/;

/** Plural endings differ by language; the word itself must be there in each. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const stems = (words: Record<string, string>) => new Set(Object.keys(words).map(stem));
const english = Object.keys(files).filter((path) => path.endsWith("/en.json"));

describe.each(english)("%s", (path) => {
  const words = files[path] ?? {};
  it.each(LANGUAGES.map(({ code }) => code).filter((code) => code !== "en"))("is whole in %s", (code) => {
    const other = files[path.replace("/en.json", `/${code}.json`)];
    if (OFFICE.test(path)) return; // English fills the gaps of pages for managers
    expect(other, "every folder of words for contributors has this language").toBeDefined();
    expect([...stems(other ?? {})].toSorted()).toEqual([...stems(words)].toSorted());
  });

  it("has every plural its languages need", () => {
    for (const { code } of LANGUAGES) {
      const other = files[path.replace("/en.json", `/${code}.json`)] ?? {};
      const plural = new Set(
        Object.keys(other)
          .filter((key) => key !== stem(key) && `${stem(key)}_other` in other)
          .map(stem),
      );
      const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
      for (const key of plural)
        for (const form of needed) expect(other, code).toHaveProperty([`${key}_${form}`]);
    }
  });
});

it("has a word for every key the code asks for", () => {
  const known = new Set(english.flatMap((path) => [...stems(files[path] ?? {})]));
  const asked = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => `${key}\t${path}`),
  );
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((one) => !known.has(one.split("\t")[0] ?? ""))).toEqual([]);
});

describe("speaking", () => {
  afterEach(() => speak("en"));

  it("turns words, language and direction together", async () => {
    await loadWords("workspace");
    await speak("ar");
    expect(language()).toBe("ar");
    expect(document.documentElement.dir).toBe("rtl");
    expect(wordsOf("workspace")("bar.submit")).toBe("أرسل");
  });

  it("chooses the plural by the language's own rule and fills in values", async () => {
    await loadWords("workspace");
    const t = wordsOf("workspace");
    expect(t("offline.waiting", { count: 1 })).toContain("1 answer is");
    expect(t("offline.waiting", { count: 3 })).toContain("3 answers are");
    await speak("ar");
    expect(t("offline.waiting", { count: 2 })).toContain("إجابتان");
  });

  it("falls back to English, then to what the caller gave", async () => {
    await loadWords("rooms/projects");
    await speak("eo");
    expect(wordsOf("rooms/projects")("projects.name")).toBe("Project");
    expect(wordsOf("rooms/projects")("state.unheard", { defaultValue: "unheard" })).toBe("unheard");
  });
});
