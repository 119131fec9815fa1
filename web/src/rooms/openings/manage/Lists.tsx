/** Languages with their levels, and countries: rows that can be added and taken away. */
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { CountryField, LanguageField } from "@/ui/CodeFields";
import { countryName } from "@/ui/codes";
import { Group } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { LEVELS } from "@/api/profiles";

interface Spoken {
  tag: string;
  level: string;
}

interface SpokenProps {
  spoken: Spoken[];
  wrong: (where: string) => string | undefined;
  onChange: (now: Spoken[]) => void;
}

export function SpokenList({ spoken, wrong, onChange }: SpokenProps) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  const change = (at: number, to: Partial<Spoken>) =>
    onChange(spoken.map((one, index) => (index === at ? { ...one, ...to } : one)));
  return (
    <Group legend={words("fact.languages")}>
      {spoken.map((one, at) => (
        <div key={`${at}/${spoken.length}`} className={stack.bottoms}>
          <LanguageField
            label={words("find.language")}
            value={one.tag}
            wrong={wrong(`/languages/${at}`)}
            onChange={(tag) => change(at, { tag })}
          />
          <SelectField
            label={t("level")}
            value={one.level}
            options={LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
            onChange={(event) => change(at, { level: event.target.value })}
          />
          <Button
            look="ghost"
            aria-label={t("removeOf", { name: one.tag })}
            onClick={() => onChange(spoken.filter((_, index) => index !== at))}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...spoken, { tag: "", level: "B2" }])}>{t("addLanguage")}</Button>
      </div>
    </Group>
  );
}

interface CountryProps {
  legend: string;
  codes: string[];
  wrong: string | undefined;
  onChange: (now: string[]) => void;
}

export function CountryList({ legend, codes, wrong, onChange }: CountryProps) {
  const t = useWords("rooms/openings/manage");
  const [chosen, setChosen] = useState("");
  return (
    <Group legend={legend} wrong={wrong}>
      {codes.length > 0 && (
        <ul className={stack.list}>
          {codes.map((code) => (
            <li key={code} className={stack.row}>
              {countryName(code)}
              <Button
                look="ghost"
                aria-label={t("removeOf", { name: countryName(code) })}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={stack.bottoms}>
        <CountryField label={t("country")} none={t("choose")} value={chosen} onChange={setChosen} />
        <Button
          disabled={!chosen || codes.includes(chosen)}
          onClick={() => {
            onChange([...codes, chosen]);
            setChosen("");
          }}
        >
          {t("add")}
        </Button>
      </div>
    </Group>
  );
}
