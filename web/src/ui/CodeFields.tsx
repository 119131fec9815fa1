/** Fields for a language and for a country, by name. */
import { useId, useMemo, useState } from "react";
import { useWords } from "@/i18n";
import { countriesByName, languageName, languagesByName, tagOf } from "./codes";
import { SelectField, TextField } from "./Field";

interface LanguageProps {
  label: string;
  help?: string;
  wrong?: string;
  value: string;
  onChange: (tag: string) => void;
}

/** Type a name and choose, or type any BCP 47 tag. */
export function LanguageField({ value, onChange, ...shared }: LanguageProps) {
  const t = useWords();
  const list = useId();
  const names = useMemo(() => (t("preferences.language") ? languagesByName() : []), [t]);
  const [typed, setTyped] = useState(() => (value ? languageName(value) : ""));
  return (
    <>
      <TextField
        {...shared}
        dir="auto"
        list={list}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => onChange(tagOf(typed))}
        onKeyDown={(event) => event.key === "Enter" && onChange(tagOf(typed))}
      />
      <datalist id={list}>
        {names.map(({ code, name }) => (
          <option key={code} value={name}>
            {code}
          </option>
        ))}
      </datalist>
    </>
  );
}

interface CountryProps {
  label: string;
  help?: string;
  wrong?: string;
  none: string;
  value: string;
  onChange: (code: string) => void;
}

export function CountryField({ none, value, onChange, ...shared }: CountryProps) {
  const t = useWords();
  const options = useMemo(
    () => [
      { value: "", label: none },
      ...(t("preferences.language") ? countriesByName() : []).map(({ code, name }) => ({
        value: code,
        label: name,
      })),
    ],
    [t, none],
  );
  return (
    <SelectField
      {...shared}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
