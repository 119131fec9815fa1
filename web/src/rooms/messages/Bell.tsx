/** The way to one's messages, with how many are unread; the shell fetches it after itself. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import { unreadQuery } from "./queries";
import css from "./Messages.module.css";

const MOST = 99;

export default function Bell(): ReactNode {
  const t = useWords("rooms/messages");
  const count = useQuery(unreadQuery).data?.count ?? 0;
  const label = count > 0 ? t("bell.unread", { count, said: said(count) }) : t("title");
  return (
    <Link to="/messages" className={css.bell} aria-label={label} title={label}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 2.5a5 5 0 0 0-5 5v3.2L3.5 14h13L15 10.7V7.5a5 5 0 0 0-5-5ZM8 16a2 2 0 0 0 4 0" />
      </svg>
      {count > 0 && (
        <span className={css.count} aria-hidden="true">
          {said(count)}
        </span>
      )}
    </Link>
  );
}

const said = (count: number): string => (count > MOST ? `${number(MOST)}+` : number(count));
