/** One claim: its words, the six verdicts, why, and where it can be read. */
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { prose } from "@/ui/prose";
import type { AskProps } from "@/workspace/faces";
import css from "./Claims.module.css";
import {
  addSource,
  type Answer,
  change,
  type Claim,
  type Cursor,
  cursorOf,
  type Evidence,
  join,
  judge,
  type Question,
  remove,
  source,
  split,
  TIERS,
  VERDICTS,
} from "./claims";
import { Snapshot } from "./Snapshot";

interface RowProps {
  props: AskProps<Question, Answer, Cursor>;
  claim: Claim;
  at: number;
}

export function Row({ props, claim, at }: RowProps) {
  const t = useWords("questions/claims");
  const { active, set } = props;
  const cursor = cursorOf(props);
  const here = active && cursor.at === at;
  const writing = here && cursor.writing === true;
  const row = useRef<HTMLLIElement>(null);
  const words = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (here) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [here]);
  useEffect(() => {
    if (writing) words.current?.focus();
  }, [writing]);
  return (
    <li ref={row} className={clsx(css.claim, here && css.here)} data-claim={at}>
      <input
        ref={words}
        className={css.words}
        value={claim.text}
        maxLength={2000}
        {...prose()}
        aria-label={t("claim", { number: at + 1 })}
        onFocus={() => set({ cursor: { at } })}
        onChange={(event) => set(change(props, at, { text: event.target.value }, true))}
        onKeyDown={(event) => {
          if (event.key === "Escape" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))
            event.currentTarget.blur();
        }}
      />
      <div className={css.verdicts} role="radiogroup" aria-label={t("verdictOn", { number: at + 1 })}>
        {VERDICTS.map((verdict, place) => (
          <button
            key={verdict}
            type="button"
            role="radio"
            className={css.button}
            aria-checked={claim.verdict === verdict}
            onClick={() => set(judge(props, at, verdict) ?? {})}
          >
            {t(`verdict.${verdict}`)} {here && <kbd aria-hidden>{place + 1}</kbd>}
          </button>
        ))}
      </div>
      {(here || claim.why || claim.evidence.length > 0) && claim.verdict && (
        <Grounds props={props} claim={claim} at={at} />
      )}
      {here && (
        <div className={css.verdicts}>
          <button type="button" className={css.button} onClick={() => set(split(props, at) ?? {})}>
            {t("split")} <kbd aria-hidden>X</kbd>
          </button>
          <button type="button" className={css.button} onClick={() => set(join(props, at) ?? {})}>
            {t("join")} <kbd aria-hidden>J</kbd>
          </button>
          <button type="button" className={css.button} onClick={() => set(remove(props, at))}>
            {t("remove")} <kbd aria-hidden>⌫</kbd>
          </button>
        </div>
      )}
    </li>
  );
}

function Grounds({ props, claim, at }: RowProps) {
  const t = useWords("questions/claims");
  const { set } = props;
  return (
    <div className={css.grounds}>
      <label>
        {t("why")}
        <input
          value={claim.why}
          maxLength={2000}
          {...prose()}
          onChange={(event) => set(change(props, at, { why: event.target.value }, true))}
        />
      </label>
      {claim.evidence.map((one, place) => (
        // Sources have no id of their own while they are written.
        // eslint-disable-next-line react/no-array-index-key
        <Source key={place} props={props} claim={claim} at={at} one={one} place={place} />
      ))}
      <button type="button" className={css.button} onClick={() => set(addSource(props, at))}>
        {t("source.add")} <kbd aria-hidden>O</kbd>
      </button>
    </div>
  );
}

function Source({ props, claim, at, one, place }: RowProps & { one: Evidence; place: number }) {
  const t = useWords("questions/claims");
  const { set } = props;
  const url = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!url.current?.value) url.current?.focus();
  }, []);
  const edit = (what: Partial<Evidence>) => set(source(props, at, place, what));
  return (
    <fieldset className={css.evidence}>
      <legend>{t("source", { number: place + 1 })}</legend>
      <label>
        {t("source.url")}
        <input
          ref={url}
          type="url"
          value={one.url}
          maxLength={2000}
          placeholder="https://"
          onChange={(event) => edit({ url: event.target.value })}
        />
      </label>
      <label>
        {t("source.quote")}
        <input
          value={one.quote}
          maxLength={2000}
          {...prose()}
          onChange={(event) => edit({ quote: event.target.value })}
        />
      </label>
      <label>
        {t("source.asOf")}
        <input type="date" value={one.as_of} onChange={(event) => edit({ as_of: event.target.value })} />
      </label>
      <label>
        {t("source.tier")}
        <select value={one.tier} onChange={(event) => edit({ tier: event.target.value })}>
          {TIERS.map((tier) => (
            <option key={tier} value={tier}>
              {t(`tier.${tier || "none"}`)}
            </option>
          ))}
        </select>
      </label>
      <Snapshot value={one.snapshot} onChange={(snapshot) => edit({ snapshot })} />
      <button
        type="button"
        className={css.button}
        onClick={() => set(change(props, at, { evidence: claim.evidence.filter((_, n) => n !== place) }))}
      >
        {t("source.remove")}
      </button>
    </fieldset>
  );
}
