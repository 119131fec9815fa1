/** Coloured code: shiki without wasm, languages fetched when met, colours from the theme. */
import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { use, useMemo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { useWords } from "@/i18n";
import { createHighlighterCore, type HighlighterCore, type LanguageInput } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import css from "./Markdown.module.css";

const highlighter: Promise<HighlighterCore> = createHighlighterCore({
  themes: [
    import("shiki/themes/github-light-high-contrast.mjs"),
    import("shiki/themes/github-dark-high-contrast.mjs"),
  ],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

const languages: Record<string, LanguageInput> = {
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
const aliases: Record<string, string> = {
  "c++": "cpp",
  js: "javascript",
  py: "python",
  python3: "python",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  ts: "typescript",
};

const ready = new Map<string, Promise<HighlighterCore>>();

function highlighterWith(language: string): Promise<HighlighterCore> {
  const kept = ready.get(language);
  if (kept) return kept;
  const promise = highlighter.then(async (core) => {
    const input = languages[language];
    if (input) await core.loadLanguage(input);
    return core;
  });
  ready.set(language, promise);
  return promise;
}

interface Props {
  code: string;
  language?: string;
  /** Without a head and a frame of its own, for whoever has them. */
  plain?: boolean;
}

export default function CodeBlock({ code, language = "", plain = false }: Props) {
  const t = useWords();
  const asked = language.toLowerCase();
  const name = aliases[asked] ?? asked;
  const core = use(highlighterWith(name));
  const known = name in languages;
  const tree = useMemo(
    () =>
      core.codeToHast(code, {
        lang: known ? name : "text",
        themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
        defaultColor: false,
      }),
    [core, code, name, known],
  );
  const drawn = useMemo(() => {
    const [pre] = tree.children; // shiki's own <pre>; ours can be focused and has a name
    const inside: Root = { type: "root", children: pre?.type === "element" ? pre.children : [] };
    return toJsxRuntime(inside, { Fragment, jsx, jsxs });
  }, [tree]);
  if (plain)
    return (
      <pre tabIndex={0} role="group" data-scroll aria-label={t("ui.code", { language })}>
        {drawn}
      </pre>
    );
  return (
    <div className={css.code}>
      {language && (
        <div className={css.codeHead} aria-hidden>
          {language}
        </div>
      )}
      <pre tabIndex={0} role="group" data-scroll aria-label={t("ui.code", { language })}>
        {drawn}
      </pre>
    </div>
  );
}
