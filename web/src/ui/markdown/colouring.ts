/** Colours of code: shiki without wasm, languages fetched when met. Runs beside the page (colouring.worker.ts). */
import { createHighlighterCore, type HighlighterCore, type LanguageInput } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";
import type { Language } from "./languages";

/** Words of one colour, or of the text's own; both themes' colours are kept, so that changing the theme draws nothing anew. */
export interface Piece {
  text: string;
  light?: string;
  dark?: string;
}

export type Line = Piece[];

const languages: Record<Language, LanguageInput> = {
  bash: () => import("shiki/langs/bash.mjs"),
  c: () => import("shiki/langs/c.mjs"),
  cpp: () => import("shiki/langs/cpp.mjs"),
  css: () => import("shiki/langs/css.mjs"),
  go: () => import("shiki/langs/go.mjs"),
  html: () => import("shiki/langs/html.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  javascript: () => import("shiki/langs/javascript.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  python: () => import("shiki/langs/python.mjs"),
  rust: () => import("shiki/langs/rust.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
};

let core: Promise<HighlighterCore> | undefined;

const highlighter = (): Promise<HighlighterCore> =>
  (core ??= createHighlighterCore({
    themes: [light, dark],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  }));

/** The lines of the code; their pieces put together are the code. */
export async function coloured(code: string, language: Language): Promise<Line[]> {
  const shiki = await highlighter();
  await shiki.loadLanguage(languages[language]);
  const themes = { light: light.name ?? "", dark: dark.name ?? "" };
  const usual = shiki.getTheme(themes.light).fg;
  return shiki.codeToTokensWithThemes(code, { lang: language, themes }).map((line) =>
    joined(
      line.map(({ content: text, variants }) => {
        const [bright, dim] = [variants.light?.color, variants.dark?.color];
        return bright === usual ? { text } : { text, light: bright, dark: dim };
      }),
    ),
  );
}

/** Neighbours that look alike are one: gaps have no colour, and each piece less is one to lay out less. */
function joined(line: Line): Line {
  const pieces: Line = [];
  for (const one of line) {
    const last = pieces.at(-1);
    const alike = last?.light === one.light && last?.dark === one.dark;
    if (last && (alike || !one.text.trim())) last.text += one.text;
    else pieces.push({ ...one });
  }
  return pieces;
}
