/** The parts of one thing, as links: each has an address of its own; a group of parts opens a second row. */
import { Link, useLocation } from "@tanstack/react-router";
import clsx from "clsx";
import { useEffect, useRef } from "react";
import css from "./Tabs.module.css";

export interface Tab {
  to: string;
  label: string;
  /** Only lit on exactly this address. */
  exact?: boolean;
  /** What the tab holds, itself leading to the first; they stand in a row below while one of them is open. */
  parts?: readonly Tab[];
}

const covers = (tab: Tab, path: string): boolean =>
  path === tab.to ||
  (!tab.exact && path.startsWith(`${tab.to}/`)) ||
  (tab.parts?.some((part) => covers(part, path)) ?? false);

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  const open = tabs.find((tab) => covers(tab, pathname));
  return (
    <div className={css.rows}>
      <Row label={label} tabs={tabs} path={pathname} />
      {open?.parts && <Row label={open.label} tabs={open.parts} path={pathname} below />}
    </div>
  );
}

interface RowProps {
  label: string;
  tabs: readonly Tab[];
  path: string;
  below?: boolean;
}

function Row({ label, tabs, path, below }: RowProps) {
  const nav = useRef<HTMLElement>(null);
  const open = tabs.findIndex((tab) => covers(tab, path));
  // On a phone the tabs scroll sideways: the one that is open must be seen.
  useEffect(() => {
    nav.current?.children[open]?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [open]);
  return (
    <nav ref={nav} aria-label={label} className={clsx(css.tabs, below && css.below)}>
      {tabs.map((tab, at) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={css.tab}
          data-open={at === open || undefined}
          aria-current={at === open && tab.parts ? "true" : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
