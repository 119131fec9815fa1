/** People and their roles, a tick for each: accounts of the house and members of a project alike. */
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { type Column, Table } from "@/ui/Table";
import { type Role, withRole } from "./roles";
import css from "./Manage.module.css";

interface Person {
  name: string;
  email: string;
  roles: readonly Role[];
}

interface Props<T extends Person> {
  caption: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  roles: readonly Role[];
  /** A tick that must stay as it is: an own right, the last role. */
  isFixed: (row: T, role: Role) => boolean;
  onRoles: (row: T, roles: Role[]) => void;
  /** What else is told of each person, and done. */
  more: readonly Column<T>[];
}

export function RoleTable<T extends Person>(props: Props<T>) {
  const t = useWords("rooms/identity/manage");
  const { caption, rows, keyOf, roles, isFixed, onRoles, more } = props;
  const tick = (row: T, role: Role): ReactNode => (
    <input
      type="checkbox"
      className={css.box}
      aria-label={t("members.roleOf", { role: t(`role.${role}`), name: row.name })}
      checked={row.roles.includes(role)}
      disabled={isFixed(row, role)}
      onChange={(event) => onRoles(row, withRole(row.roles, role, event.target.checked))}
    />
  );
  return (
    <Table
      caption={caption}
      quiet
      rows={rows}
      keyOf={keyOf}
      columns={[
        {
          key: "name",
          title: t("accounts.name"),
          head: true,
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              <span className={css.email}>
                <bdi>{row.email}</bdi>
              </span>
            </>
          ),
        },
        ...roles.map((role) => ({ key: role, title: t(`role.${role}`), cell: (row: T) => tick(row, role) })),
        ...more,
      ]}
    />
  );
}
