/** What somebody looks for. Every change is an address of its own: it can be kept, sent on and gone back to. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { amountOf, typed } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { CountryField, LanguageField } from "@/ui/CodeFields";
import { SelectField, TextField } from "@/ui/Field";
import css from "./Openings.module.css";
import { DOMAINS } from "@/api/profiles";
import { HOURS, type Looking, MODES, UNITS } from "./looking";

export function Filters({ search }: { search: Looking }) {
  const t = useWords("rooms/openings");
  const navigate = useNavigate();
  const look = (change: Looking) =>
    void navigate({ to: "/openings", search: { ...search, ...change }, replace: true, resetScroll: false });
  const choices = (name: string, known: readonly string[]) => [
    { value: "", label: t("any") },
    ...known.map((value) => ({ value, label: t(`${name}.${value}`) })),
  ];
  return (
    <div className={css.filters}>
      <Words key={search.words ?? ""} now={search.words ?? ""} onLook={(words) => look({ words })} />
      <details className={css.more} open={hasFilter(search) || undefined}>
        <summary>{t("filters")}</summary>
        <div className={css.fields}>
          <CountryField
            label={t("find.country")}
            none={t("find.anywhere")}
            value={search.country ?? ""}
            onChange={(country) => look({ country: country || undefined })}
          />
          <LanguageField
            key={search.language ?? ""}
            label={t("find.language")}
            value={search.language ?? ""}
            onChange={(language) => look({ language: language || undefined })}
          />
          <SelectField
            label={t("fact.domain")}
            value={search.domain ?? ""}
            options={choices("domain", DOMAINS)}
            onChange={(event) => look({ domain: event.target.value || undefined })}
          />
          <SelectField
            label={t("fact.mode")}
            value={search.work_mode ?? ""}
            options={choices("mode", MODES)}
            onChange={(event) => look({ work_mode: event.target.value || undefined })}
          />
          <SelectField
            label={t("fact.hours")}
            value={search.hours ?? ""}
            options={choices("hours", HOURS)}
            onChange={(event) => look({ hours: event.target.value || undefined })}
          />
          <Pay search={search} look={look} />
        </div>
      </details>
      <SelectField
        label={t("sort")}
        value={search.sort ?? "newest"}
        options={["newest", "deadline", "pay"].map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(event) => look(sorted(search, event.target.value))}
      />
    </div>
  );
}

const FILTERS: readonly (keyof Looking)[] = [
  "country",
  "language",
  "domain",
  "work_mode",
  "hours",
  "currency",
];
const hasFilter = (search: Looking): boolean => FILTERS.some((name) => search[name] !== undefined);

/** Pay compares within one currency and one unit only; euros an hour are where we begin. */
const sorted = (search: Looking, sort: string): Looking =>
  sort === "pay" ? { sort, currency: search.currency ?? "EUR", unit: search.unit ?? "hour" } : { sort };

function Words({ now, onLook }: { now: string; onLook: (words: string | undefined) => void }) {
  const t = useWords("rooms/openings");
  const [words, setWords] = useState(now);
  return (
    <form
      role="search"
      className={css.search}
      onSubmit={(event) => {
        event.preventDefault();
        onLook(words.trim() || undefined);
      }}
    >
      <TextField
        label={t("find.words")}
        type="search"
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" look="filled">
        {t("find.go")}
      </Button>
    </form>
  );
}

function Pay({ search, look }: { search: Looking; look: (change: Looking) => void }) {
  const t = useWords("rooms/openings");
  const { currency = "", unit = "hour", pay_least } = search;
  const [least, setLeast] = useState(() =>
    currency && pay_least ? typed({ currency, minor_units: pay_least }) : "",
  );
  const [code, setCode] = useState(currency);
  const change = (to: Partial<{ code: string; unit: string }>) => {
    const now = to.code ?? code;
    if (!/^[A-Z]{3}$/.test(now)) return look({ currency: undefined, unit: undefined, pay_least: undefined });
    look({ currency: now, unit: to.unit ?? unit, pay_least: amountOf(least, now)?.minor_units || undefined });
  };
  return (
    <fieldset className={css.payFilter}>
      <legend>{t("find.pay")}</legend>
      <TextField
        label={t("find.least")}
        inputMode="decimal"
        value={least}
        onChange={(event) => setLeast(event.target.value)}
        onBlur={() => change({})}
      />
      <TextField
        label={t("find.currency")}
        maxLength={3}
        value={code}
        onChange={(event) => setCode(event.target.value.toUpperCase())}
        onBlur={() => change({})}
      />
      <SelectField
        label={t("find.unit")}
        value={unit}
        options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        onChange={(event) => change({ unit: event.target.value })}
      />
    </fieldset>
  );
}
