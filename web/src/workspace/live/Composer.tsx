/** Where the person writes: Enter sends, Shift and Enter begin a new line, Escape gives the keys back to the page. */
import { type Ref, useId, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { prose } from "@/ui/prose";
import css from "./Live.module.css";

interface Props {
  ref?: Ref<HTMLTextAreaElement>;
  labelledBy: string;
  label: string;
  most: number;
  disabled: boolean;
  /** Something must happen first: a reply comes in, or must be chosen. */
  waiting: boolean;
  /** The text, whether it was taken; it is kept when it was not. */
  onSend: (text: string) => Promise<boolean>;
  onStop?: (() => void) | undefined;
  /** After sending, the keys go back to the page: a reply is chosen by its letter. */
  leaves: boolean;
  onText?: (text: string) => void;
  /** What is to be written in (BCP 47), where something is asked for. */
  language?: string | undefined;
  /** Set where a text to start from is handed in. */
  initial?: string;
}

export function Composer(props: Props) {
  const t = useWords("workspace");
  const {
    ref,
    labelledBy,
    label,
    most,
    disabled,
    waiting,
    onSend,
    onStop,
    leaves,
    onText,
    language,
    initial = "",
  } = props;
  const [text, setText] = useState(initial);
  const name = useId();
  const size = [...text].length;
  const ready = !disabled && !waiting && text.trim() !== "" && size <= most;
  const write = (next: string) => {
    setText(next);
    onText?.(next);
  };
  const send = async () => {
    if (!ready) return;
    if (await onSend(text)) write("");
  };
  return (
    <div className={css.composer}>
      <label id={name} className={css.label} htmlFor={`${name}-text`}>
        {label}
      </label>
      <textarea
        ref={ref}
        id={`${name}-text`}
        className={css.box}
        rows={3}
        {...prose(language)}
        data-write
        aria-labelledby={`${labelledBy} ${name}`}
        value={text}
        disabled={disabled}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          if (event.shiftKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (leaves && ready) event.currentTarget.blur();
          void send();
        }}
      />
      <div className={css.tools}>
        <span className={css.count} data-wrong={size > most || undefined}>
          {size > most * 0.8 && t("live.size", { size: number(size), most: number(most) })}
        </span>
        {onStop && <Button onClick={onStop}>{t("live.stop")}</Button>}
        <Button look="filled" onClick={() => void send()} disabled={!ready} shortcut="↵">
          {t("live.send")}
        </Button>
      </div>
    </div>
  );
}
