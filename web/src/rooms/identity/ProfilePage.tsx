/** The person's own page: who they are here, how they sign in, and how the page should look and listen on this device. */
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { prefer, type TextSize, type Theme, usePreferences } from "@/app/preferences";
import { useMe } from "@/app/session";
import { LANGUAGES } from "@/i18n";
import { Segmented, SelectField } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { VeilSettings } from "@/workspace/media/VeilSettings";
import { TwoStepCard } from "./TwoStepCard";
import css from "./ProfilePage.module.css";

export function ProfilePage({ children }: { children?: ReactNode }) {
  const t = useWords("rooms/identity");
  const me = useMe();
  return (
    <Page title={t("profile.title")}>
      <section className={css.card} aria-labelledby="you">
        <h2 id="you">{t("profile.you")}</h2>
        <dl className={css.facts}>
          <dt>{t("profile.name")}</dt>
          <dd>{me.name}</dd>
          <dt>{t("profile.email")}</dt>
          <dd>{me.email}</dd>
          <dt>{t("profile.roles")}</dt>
          <dd>
            {me.roles.map((role) => t(`role.${role}`, { defaultValue: role })).join(", ") ||
              t("profile.noRoles")}
          </dd>
        </dl>
      </section>
      {children}
      <TwoStepCard />
      <DeviceSettings />
      <VeilSettings className={css.card} />
    </Page>
  );
}

function DeviceSettings() {
  const t = useWords("rooms/identity");
  const { theme, text, language, letters } = usePreferences();
  const themes: Theme[] = ["auto", "light", "dark"];
  const sizes: TextSize[] = ["small", "normal", "large", "larger"];
  return (
    <section className={css.card} aria-labelledby="device">
      <div>
        <h2 id="device">{t("profile.device")}</h2>
        <p className="dim">{t("profile.deviceHelp")}</p>
      </div>
      <Segmented
        label={t("profile.theme")}
        value={theme}
        onChange={(value) => prefer({ theme: value as Theme })}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Segmented
        label={t("profile.text")}
        value={text}
        onChange={(value) => prefer({ text: value as TextSize })}
        options={sizes.map((value) => ({ value, label: t(`text.${value}`) }))}
      />
      <div className={css.short}>
        <SelectField
          label={t("profile.language")}
          value={language}
          onChange={(event) => prefer({ language: event.target.value })}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={letters}
          onChange={(event) => prefer({ letters: event.target.checked })}
        />
        <span>
          {t("profile.letters")}
          <span className={css.checkHelp}>{t("profile.lettersHelp")}</span>
        </span>
      </label>
    </section>
  );
}
