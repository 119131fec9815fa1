/** Picks from many: type to find, arrows to go, Enter to pick; right and left go into a branch and out of it. */
import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from "react";
import { useWords } from "@/i18n";
import css from "./Picker.module.css";
import { type Entry, type Index, type Indexed, indexed, search } from "./search";

const SHOWN = 50;

interface Props {
  entries: readonly Entry[];
  /** Ids that are picked already. */
  picked: readonly string[];
  /** `alt`: picked with Alt+Enter or the second button, for faces that know a second way to pick. */
  onPick: (id: string, alt: boolean) => void;
  label: string;
  /** What the second way is called; none = there is none. */
  altLabel?: string;
  /** Whether branches may be picked, or only what has nothing under it. */
  leavesOnly?: boolean;
  /** Arrow keys beyond the list and Escape: back to the panel's own keys. */
  onLeave?: () => void;
}

/** Built once for a list; the same list from the same form gives the same index. */
const kept = new WeakMap<readonly Entry[], Index>();
function indexOf(entries: readonly Entry[]): Index {
  const found = kept.get(entries) ?? indexed(entries);
  kept.set(entries, found);
  return found;
}

export function Picker(props: Props) {
  const t = useWords("app");
  const { entries, onPick, leavesOnly, onLeave } = props;
  const index = indexOf(entries);
  const [query, setQuery] = useState("");
  const [branch, setBranch] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const shown = useMemo(
    () => (query.trim() ? search(index, query, SHOWN) : (index.under.get(branch) ?? []).slice(0, SHOWN * 4)),
    [index, query, branch],
  );
  const here = shown[Math.min(at, shown.length - 1)];
  const enter = (to: string) => {
    setBranch(to);
    setQuery("");
    setAt(0);
  };
  const pick = (entry: Indexed, alt: boolean) => {
    if (leavesOnly && entry.hasMore) return enter(entry.id);
    setQuery("");
    onPick(entry.id, alt);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const rtl = document.documentElement.dir === "rtl";
    const into = rtl ? "ArrowLeft" : "ArrowRight";
    const out = rtl ? "ArrowRight" : "ArrowLeft";
    const deeds: Record<string, (() => void) | undefined> = {
      ArrowDown: () => setAt(Math.min(at + 1, shown.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: here && (() => pick(here, event.altKey)),
      [into]: !query && here?.hasMore ? () => enter(here.id) : undefined,
      [out]: !query && branch ? () => enter(above(index, branch)) : undefined,
      Backspace: !query && branch ? () => enter(above(index, branch)) : undefined,
      Escape: () => (query ? setQuery("") : leave(event.currentTarget, onLeave)),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  return (
    <div className={css.picker}>
      <input
        className={css.find}
        type="search"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={here && `${list}-${here.id}`}
        aria-label={props.label}
        placeholder={t("picker.find")}
        autoComplete="off"
        data-write
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {branch && !query && <Crumbs index={index} branch={branch} enter={enter} />}
      <Found
        {...props}
        list={list}
        shown={shown}
        here={here}
        index={index}
        query={query}
        pick={pick}
        enter={enter}
      />
    </div>
  );
}

const above = (index: Index, branch: string): string => index.byId.get(branch)?.path.at(-2) ?? "";

function leave(input: HTMLInputElement, onLeave?: () => void): void {
  input.blur();
  onLeave?.();
}

function Crumbs({ index, branch, enter }: { index: Index; branch: string; enter: (id: string) => void }) {
  const t = useWords("app");
  const path = index.byId.get(branch)?.path ?? [];
  return (
    <nav className={css.crumbs} aria-label={t("picker.path")}>
      {["", ...path].map((id) => (
        <button key={id} type="button" aria-current={id === branch || undefined} onClick={() => enter(id)}>
          <bdi>{id ? index.byId.get(id)?.title : t("picker.all")}</bdi>
        </button>
      ))}
    </nav>
  );
}

interface FoundProps extends Props {
  list: string;
  shown: Indexed[];
  here: Indexed | undefined;
  index: Index;
  query: string;
  pick: (entry: Indexed, alt: boolean) => void;
  enter: (id: string) => void;
}

function Found({ list, shown, here, index, query, pick, enter, ...props }: FoundProps) {
  const t = useWords("app");
  return (
    <>
      <div className={css.list} id={list} role="listbox" aria-label={props.label} tabIndex={-1}>
        {shown.map((entry) => (
          <div
            key={entry.id}
            id={`${list}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={props.picked.includes(entry.id)}
            className={clsx(css.entry, entry === here && css.here)}
            ref={entry === here ? intoView : undefined}
            onClick={(event) => pick(entry, event.altKey)}
            onKeyDown={(event) => event.key === "Enter" && pick(entry, event.altKey)}
          >
            <span className={css.words}>
              {entry.code && <b className={css.code}>{entry.code} </b>}
              <bdi>{entry.title}</bdi>
              {query && entry.path.length > 1 && <Way index={index} entry={entry} />}
              {entry === here && entry.help && (
                <span className={css.help}>
                  <bdi>{entry.help}</bdi>
                </span>
              )}
            </span>
            {/* The keyboard has Alt+Enter and the right arrow; an option may hold no buttons. */}
            {props.altLabel && (
              <span
                className={css.alt}
                aria-hidden
                onClick={(event) => apart(event, () => pick(entry, true))}
              >
                {props.altLabel}
              </span>
            )}
            {entry.hasMore && (
              <span className={css.into} aria-hidden onClick={(event) => apart(event, () => enter(entry.id))}>
                <ChevronRight size={15} />
              </span>
            )}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={css.none}>{t("picker.none")}</p>}
    </>
  );
}

function Way({ index, entry }: { index: Index; entry: Indexed }) {
  const titles = entry.path.slice(0, -1).map((id) => index.byId.get(id)?.title ?? "");
  return (
    <span className={css.help}>
      <bdi>{titles.join(" › ")}</bdi>
    </span>
  );
}

function apart(event: MouseEvent, deed: () => void): void {
  event.stopPropagation();
  deed();
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: "nearest" });
}
