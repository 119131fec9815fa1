/** The parts of one thing, as links: each has an address of its own. */
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import css from "./Tabs.module.css";

export interface Tab {
  to: string;
  label: string;
  /** Only lit on exactly this address. */
  exact?: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the tabs scroll sideways: the one that is open must be seen.
  useEffect(() => {
    const links = [...(nav.current?.querySelectorAll("a") ?? [])];
    const open = links.findLast((link) => pathname.startsWith(link.getAttribute("href") ?? "/"));
    open?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className={css.tabs}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={css.tab} activeOptions={{ exact: tab.exact ?? false }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
