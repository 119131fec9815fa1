/** The frame of an ordinary page: one heading, a line under it, room for deeds. */
import { type ReactNode, useEffect } from "react";
import css from "./Page.module.css";

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, lead, actions, wide, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Preceptor`;
  }, [title]);
  return (
    <div className={css.page} data-wide={wide || undefined}>
      <div className={css.head}>
        <div>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
