/** The frame of every ordinary page: name, navigation by role, person, page. */
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef } from "react";
import { loadWords, useWords } from "@/i18n";
import { Menu } from "@/ui/Menu";
import { say } from "@/ui/toasts";
import { InMain } from "./landmark";
import { navigationOf } from "./navigation";
import { signOut, useMe } from "./session";
import css from "./Shell.module.css";

/** After the shell, which must be small; without a network the page does without it. */
const Bell = lazy(() =>
  Promise.all([import("@/rooms/messages/Bell"), loadWords("rooms/messages")]).then(
    ([bell]) => bell,
    () => ({ default: () => null }),
  ),
);

export function Shell() {
  const t = useWords();
  const me = useMe();
  const nav = useRef<HTMLElement>(null);
  const here = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    // On a phone the row is longer than the screen: where one is comes into sight.
    const links = [...(nav.current?.querySelectorAll("a") ?? [])];
    const current = links.find(({ pathname }) => here.startsWith(pathname));
    current?.scrollIntoView?.({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t("shell.skip")}
      </a>
      <header className={css.header}>
        <Link to="/" className={css.brand}>
          Preceptor
        </Link>
        <nav ref={nav} aria-label={t("shell.navigation")} className={css.nav}>
          {navigationOf(me).map((entry) => (
            <Link key={entry.to} to={entry.to} className={css.link}>
              {t(entry.label)}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <span className={css.bell}>
          <Suspense>
            <Bell />
          </Suspense>
        </span>
        <PersonMenu name={me.name} />
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        <InMain value={true}>
          <Outlet />
        </InMain>
      </main>
    </div>
  );
}

function PersonMenu({ name }: { name: string }) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    try {
      await signOut(client);
      await navigate({ to: "/sign-in" });
    } catch {
      say(t("shell.signOutFailed"));
    }
  };
  return (
    <Menu
      look="ghost"
      label={name}
      items={[
        { key: "profile", label: t("nav.profile"), onSelect: () => void navigate({ to: "/profile" }) },
        { key: "out", label: t("shell.signOut"), onSelect: () => void leave() },
      ]}
    />
  );
}
