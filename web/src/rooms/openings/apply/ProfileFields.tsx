/** The fields of a profile: where, which languages, what one knows. */
import { useMemo } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { CountryField, LanguageField } from "@/ui/CodeFields";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import css from "../Openings.module.css";
import { DOMAINS, EDUCATIONS, LEVELS } from "@/api/profiles";
import type { Known, Profile } from "./queries";

interface Props {
  said: Profile;
  onChange: (now: Profile) => void;
  wrong: (where: string) => string | undefined;
}

export function ProfileFields({ said, onChange, wrong }: Props) {
  const t = useWords("rooms/openings");
  const set = (change: Partial<Profile>) => onChange({ ...said, ...change });
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  const known = said.time_zone === "" || zones.includes(said.time_zone) ? zones : [said.time_zone, ...zones];
  return (
    <>
      <div className={stack.pair}>
        <CountryField
          label={t("find.country")}
          none={t("sayCountry")}
          value={said.country}
          wrong={wrong("/country")}
          onChange={(country) => set({ country })}
        />
        <SelectField
          label={t("me.zone")}
          value={said.time_zone}
          wrong={wrong("/time_zone")}
          options={["", ...known].map((value) => ({ value, label: value.replaceAll("_", " ") || "–" }))}
          onChange={(event) => set({ time_zone: event.target.value })}
        />
      </div>
      <Languages known={said.languages} wrong={wrong} onChange={(languages) => set({ languages })} />
      <div className={stack.pair}>
        <SelectField
          label={t("fact.education")}
          value={said.education}
          options={EDUCATIONS.map((value) => ({
            value,
            label: value === "none" ? "–" : t(`education.${value}`),
          }))}
          onChange={(event) => set({ education: event.target.value as Profile["education"] })}
        />
        <TextField
          label={t("me.years")}
          type="number"
          min={0}
          max={70}
          value={String(said.experience_years)}
          wrong={wrong("/experience_years")}
          onChange={(event) => set({ experience_years: Math.trunc(Number(event.target.value)) })}
        />
        <TextField
          label={t("me.week")}
          type="number"
          min={1}
          max={80}
          value={said.hours_per_week === null ? "" : String(said.hours_per_week)}
          wrong={wrong("/hours_per_week")}
          onChange={(event) =>
            set({ hours_per_week: event.target.value ? Math.trunc(Number(event.target.value)) : null })
          }
        />
      </div>
      <Group legend={t("me.domains")}>
        <div className={css.ticks}>
          {DOMAINS.map((domain) => (
            <Tick
              key={domain}
              label={t(`domain.${domain}`)}
              checked={said.domains.includes(domain)}
              onChange={(event) =>
                set({
                  domains: event.target.checked
                    ? [...said.domains, domain]
                    : said.domains.filter((one) => one !== domain),
                })
              }
            />
          ))}
        </div>
      </Group>
      <TextArea
        label={t("me.about")}
        rows={3}
        maxLength={4000}
        dir="auto"
        value={said.about}
        wrong={wrong("/about")}
        onChange={(event) => set({ about: event.target.value })}
      />
    </>
  );
}

interface LanguagesProps {
  known: Known[];
  onChange: (now: Known[]) => void;
  wrong: (where: string) => string | undefined;
}

function Languages({ known, onChange, wrong }: LanguagesProps) {
  const t = useWords("rooms/openings");
  const change = (at: number, to: Partial<Known>) =>
    onChange(known.map((one, index) => (index === at ? { ...one, ...to } : one)));
  return (
    <Group legend={t("fact.languages")} wrong={known.length === 0 ? wrong("/languages") : undefined}>
      {known.map((one, at) => (
        <div key={`${at}/${known.length}`} className={stack.bottoms}>
          <LanguageField
            label={t("find.language")}
            value={one.tag}
            wrong={wrong(`/languages/${at}`)}
            onChange={(tag) => change(at, { tag })}
          />
          <SelectField
            label={t("me.level")}
            value={one.level}
            options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(event) => change(at, { level: event.target.value as Known["level"] })}
          />
          <TextField
            label={t("me.proof")}
            maxLength={200}
            dir="auto"
            value={one.proof}
            onChange={(event) => change(at, { proof: event.target.value })}
          />
          <Button
            look="ghost"
            aria-label={t("me.removeOf", { name: one.tag })}
            onClick={() => onChange(known.filter((_, index) => index !== at))}
          >
            {t("me.remove")}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...known, { tag: "", level: "B2", proof: "" }])}>
          {t("me.addLanguage")}
        </Button>
      </div>
    </Group>
  );
}
