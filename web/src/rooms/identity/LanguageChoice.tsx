/** The language of pages that need nobody signed in. */
import { LANGUAGES, useWords } from "@/i18n";
import { prefer, usePreferences } from "@/app/preferences";
import { SelectField } from "@/ui/Field";
import css from "./SignInPage.module.css";

export function LanguageChoice() {
  const t = useWords();
  const { language } = usePreferences();
  return (
    <div className={css.language}>
      <SelectField
        label={t("preferences.language")}
        value={language}
        onChange={(event) => prefer({ language: event.target.value })}
        options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </div>
  );
}
