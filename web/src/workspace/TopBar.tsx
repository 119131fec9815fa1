/** Above the task: where I am, what is saved, two clocks that mean different things, help. */
import { ArrowLeft, BookOpen, CircleHelp, MessageCircleQuestion } from "lucide-react";
import clsx from "clsx";
import { useWords } from "@/i18n";
import { prefer, usePreferences } from "@/app/preferences";
import { Button, IconButton } from "@/ui/Button";
import { clock, timeOfDay } from "@/ui/format";
import type { Saved } from "./useDraft";
import { WARN_SECONDS } from "./useLeaseClock";
import css from "./Bars.module.css";

interface Props {
  name: string;
  number: number;
  saved: Saved;
  seconds: number;
  /** Undefined while an answer already sent is being changed: nothing is leased then. */
  leaseSeconds: number | undefined;
  training: boolean;
  /** Whether there are responses to stand side by side. */
  several: boolean;
  /** Precedents nobody has confirmed reading yet. */
  unread: number;
  onOpen: (what: "keys" | "guidelines" | "ask") => void;
  onFinish: () => void;
}

export function TopBar(props: Props) {
  const t = useWords("workspace");
  const { name, number, saved, seconds, leaseSeconds, onOpen, onFinish } = props;
  return (
    <header className={css.top}>
      <button
        type="button"
        className={css.brand}
        onClick={onFinish}
        title={t("top.finish")}
        aria-label={`Preceptor: ${t("top.finish")}`}
      >
        <ArrowLeft size={18} className={css.back} aria-hidden />
        <span className={css.brandName}>Preceptor</span>
      </button>
      <span className={css.separator} aria-hidden />
      {/* The tasks may be here before the catalogue that names the project: a heading is never empty. */}
      <h1 dir="auto">{name || <span className="vh">Preceptor</span>}</h1>
      <span className={css.meta}>{t("top.number", { number })}</span>
      {props.training && <span className={css.training}>{t("top.training")}</span>}
      <span className="grow" />
      {props.several && <Layout />}
      <SavedState saved={saved} />
      <span className={css.clocks}>
        <span title={t("top.activeHelp")}>
          <span className={css.clockName}>{t("top.active")}</span> {clock(seconds)}
        </span>
        {leaseSeconds !== undefined && (
          <span className={clsx(leaseSeconds <= WARN_SECONDS && css.soon)} title={t("top.leaseHelp")}>
            <span className={css.clockName}>{t("top.lease")}</span> {clock(leaseSeconds)}
          </span>
        )}
      </span>
      <Button icon={<MessageCircleQuestion size={15} />} shortcut="/" onClick={() => onOpen("ask")}>
        <span className={css.wordy}>{t("top.ask")}</span>
        {props.unread > 0 && (
          <span className={css.unread}>
            {props.unread}
            <span className="vh">{t("top.unread")}</span>
          </span>
        )}
      </Button>
      <Button icon={<BookOpen size={15} />} shortcut="G" onClick={() => onOpen("guidelines")}>
        <span className={css.wordy}>{t("top.guidelines")}</span>
      </Button>
      <IconButton label={t("top.keys")} onClick={() => onOpen("keys")} className={css.keysButton}>
        <CircleHelp size={17} aria-hidden />
      </IconButton>
    </header>
  );
}

function Layout() {
  const t = useWords("workspace");
  const { layout } = usePreferences();
  return (
    <div className={css.layout} role="group" aria-label={t("top.layout")}>
      <button type="button" aria-pressed={layout === "list"} onClick={() => prefer({ layout: "list" })}>
        {t("top.list")}
      </button>
      <button type="button" aria-pressed={layout === "pairs"} onClick={() => prefer({ layout: "pairs" })}>
        {t("top.pairs")} <kbd aria-hidden>V</kbd>
      </button>
    </div>
  );
}

function SavedState({ saved }: { saved: Saved }) {
  const t = useWords("workspace");
  const at = "at" in saved ? timeOfDay(saved.at) : "";
  return (
    <span className={css.saved} title={saved.state === "device" ? t("saved.deviceHelp") : undefined}>
      {t(`saved.${saved.state}`, { at })}
    </span>
  );
}
