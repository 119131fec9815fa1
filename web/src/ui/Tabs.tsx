/** The parts of one thing, as links: each has an address of its own. */
import { Link } from "@tanstack/react-router";
import css from "./Tabs.module.css";

export interface Tab {
  to: string;
  label: string;
  /** Only lit on exactly this address. */
  exact?: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={css.tabs}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={css.tab} activeOptions={{ exact: tab.exact ?? false }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
