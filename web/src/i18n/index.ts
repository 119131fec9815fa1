/** Languages: one JSON per language and folder, fetched when first used; English fills the gaps. */
import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import en from "../app/locales/en.json";

type Words = { default: Record<string, string> };

export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
  { code: "ar", name: "العربية" },
] as const;

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur"]);

export const directionOf = (language: string): "rtl" | "ltr" =>
  RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";

const files = import.meta.glob<Words>([
  "../app/locales/*.json",
  "!../app/locales/en.json",
  "../workspace/locales/*.json",
  "../rooms/*/locales/*.json",
  "../../../src/preceptor/questions/*/ui/locales/*.json",
  "../../../src/preceptor/fields/*/ui/locales/*.json",
]);

/** "questions/rank" → where that folder keeps its words. */
function pathOf(language: string, folder: string): string {
  const seam = folder.startsWith("questions/") || folder.startsWith("fields/");
  return seam
    ? `../../../src/preceptor/${folder}/ui/locales/${language}.json`
    : `../${folder}/locales/${language}.json`;
}

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, folder, done) => {
    const load = files[pathOf(language, folder)];
    if (!load) return done(null, {}); // no words in this language yet: English shows
    load().then(
      (words) => done(null, words.default),
      (error: Error) => done(error, null),
    );
  },
};

export async function setupWords(language: string): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: "en",
      ns: ["app"],
      defaultNS: "app",
      resources: { en: { app: en } },
      partialBundledLanguages: true,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  markDocument(language);
}

export async function speak(language: string): Promise<void> {
  await i18next.changeLanguage(language);
  markDocument(language);
}

/** Fetches the words of a folder before its page is painted, so that nothing flickers. */
export const loadWords = (...folders: string[]): Promise<void> => i18next.loadNamespaces(folders);

function markDocument(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  if (language === "ar") void import("./arabic");
}
