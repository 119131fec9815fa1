/** What a person chose for this device: theme, text size, language, single-letter keys. */
import { useSyncExternalStore } from "react";
import { LANGUAGES, speak } from "@/i18n";

export type Theme = "auto" | "light" | "dark";
export type TextSize = "small" | "normal" | "large" | "larger";
export interface Preferences {
  theme: Theme;
  text: TextSize;
  language: string;
  /** Single-letter keys may be switched off (WCAG 2.1.4). */
  letters: boolean;
  /** Responses under one another or side by side. */
  layout: "list" | "pairs";
}

const KEY = "preceptor.preferences";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function read(): Preferences {
  const usual: Preferences = {
    theme: "auto",
    text: "normal",
    language: systemLanguage(),
    letters: true,
    layout: "list",
  };
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    return usual; // storage refused or damaged: the page still works
  }
}

function systemLanguage(): string {
  const wanted = navigator.language?.split("-")[0];
  return LANGUAGES.some((language) => language.code === wanted) ? (wanted as string) : "en";
}

let current = read();

export const preferences = (): Preferences => current;

export const resolvedTheme = (): "light" | "dark" =>
  current.theme === "auto" ? (darkSystem.matches ? "dark" : "light") : current.theme;

function apply(): void {
  const root = document.documentElement;
  root.setAttribute("data-theme", resolvedTheme());
  root.setAttribute("data-text", current.text);
  for (const listener of listeners) listener();
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Private windows may refuse storage; the choice then lasts for this visit.
  }
  if (change.language) void speak(change.language);
  apply();
}

darkSystem.addEventListener("change", apply);

/** What is chosen in one tab holds in the others. */
addEventListener("storage", (event) => {
  if (event.key !== KEY) return;
  const before = current.language;
  current = read();
  if (current.language !== before) void speak(current.language);
  apply();
});

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePreferences = (): Preferences => useSyncExternalStore(listen, preferences);
export const useTheme = (): "light" | "dark" => useSyncExternalStore(listen, resolvedTheme);
