/** Code to read: colours, line numbers, wrapping, copying; the colours come when they are here. */
import clsx from "clsx";
import { Check, Copy, WrapText } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { CodeBlock } from "@/ui/markdown/CodeBlock";
import css from "./CodeView.module.css";

interface Props {
  code: string;
  language: string;
  label: string;
}

const COPIED_MS = 1_500;

export function CodeView({ code, language, label }: Props) {
  const t = useWords();
  const [wrap, setWrap] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(code).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), COPIED_MS);
    });
  };
  return (
    <div className={clsx(css.view, wrap && css.wrap)} dir="ltr">
      <div className={css.tools}>
        <span className={css.language}>{language}</span>
        <Button
          look="ghost"
          icon={<WrapText size={15} aria-hidden />}
          aria-pressed={wrap}
          onClick={() => setWrap(!wrap)}
        >
          {t("ui.wrap")}
        </Button>
        <Button
          look="ghost"
          icon={copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          onClick={copy}
        >
          <span aria-live="polite">{t(copied ? "ui.copied" : "ui.copy")}</span>
        </Button>
      </div>
      <CodeBlock code={code.replace(/\n$/, "")} language={language} label={label} plain />
    </div>
  );
}
