/** Code to read: its colours come when they are here, in the place of the plain lines. */
import { Suspense, use } from "react";
import { useWords } from "@/i18n";
import type { Line } from "./colouring";
import { coloursOf } from "./colours";
import { type Language, languageOf } from "./languages";
import css from "./Markdown.module.css";

interface Props {
  code: string;
  language?: string;
  /** Of the box; without one it is called code of its language. */
  label?: string;
  /** Without a head and a frame of its own, for whoever has them. */
  plain?: boolean;
}

export function CodeBlock({ code, language = "", label, plain = false }: Props) {
  const t = useWords();
  const known = languageOf(language);
  const uncoloured = <Lines lines={plainLines(code)} />;
  const box = (
    <pre
      className={css.coloured}
      tabIndex={0}
      role="group"
      data-scroll
      aria-label={label ?? t("ui.code", { language })}
    >
      <code>
        {known ? (
          <Suspense fallback={uncoloured}>
            <Coloured code={code} language={known} />
          </Suspense>
        ) : (
          uncoloured
        )}
      </code>
    </pre>
  );
  if (plain) return box;
  return (
    <div className={css.code}>
      {language && (
        <div className={css.codeHead} aria-hidden>
          {language}
        </div>
      )}
      {box}
    </div>
  );
}

const plainLines = (code: string): Line[] => code.split("\n").map((text) => [{ text }]);

function Coloured({ code, language }: { code: string; language: Language }) {
  return <Lines lines={use(coloursOf(code, language)) ?? plainLines(code)} />;
}

/** A gap is a line's own end, not a box: what is copied has the line ends of the code. */
function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line, at) => (
    // eslint-disable-next-line react/no-array-index-key -- lines repeat; their place is all they have
    <span key={at} className="line">
      {line.map(({ text, light, dark }, place) =>
        light ? (
          // eslint-disable-next-line react/no-array-index-key -- the same of words
          <span key={place} style={{ ["--shiki-light" as string]: light, ["--shiki-dark" as string]: dark }}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {at < lines.length - 1 && "\n"}
    </span>
  ));
}
