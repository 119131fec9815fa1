/** The frame of pages anybody may read: name, language, and the way in. */
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { LANGUAGES, useWords } from "@/i18n";
import { InMain } from "./landmark";
import { prefer, usePreferences } from "./preferences";
import css from "./PublicShell.module.css";
import { meQuery } from "./session";
import shell from "./Shell.module.css";

export function PublicShell() {
  const t = useWords();
  const { language } = usePreferences();
  const { data: me } = useQuery(meQuery);
  return (
    <div className={shell.shell}>
      <a className={shell.skip} href="#main">
        {t("shell.skip")}
      </a>
      <header className={shell.header}>
        <Link to="/openings" className={shell.brand}>
          Preceptor
        </Link>
        <span className="grow" />
        <select
          className={css.language}
          aria-label={t("preferences.language")}
          value={language}
          onChange={(event) => prefer({ language: event.target.value })}
        >
          {LANGUAGES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <nav aria-label={t("shell.navigation")} className={css.nav}>
          {me ? (
            <Link to="/" className={shell.link}>
              <bdi>{me.name}</bdi>
            </Link>
          ) : (
            <Link to="/sign-in" className={shell.link}>
              {t("signIn.go")}
            </Link>
          )}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={shell.main}>
        <InMain value={true}>
          <Outlet />
        </InMain>
      </main>
    </div>
  );
}
