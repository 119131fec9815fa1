/** Each column of the file with its first values and what it is; changed by a choice per column. */
import { useWords } from "@/i18n";
import type { Upload } from "@/api/house";
import type { Form } from "@/api/types";
import { Tick } from "@/ui/Entry";
import { Table } from "@/ui/Table";
import { CodesField } from "./CodesField";
import { assign, isColumns, type Mapping, type Role, ROLES, roleOf } from "./mapping";
import css from "./Datasets.module.css";

interface Props {
  sent: Upload;
  form: Form;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

export function MappingTable({ sent, form, mapping, onChange }: Props) {
  const t = useWords("rooms/datasets");
  const columns = isColumns(mapping) ? mapping : undefined;
  const options: { value: Role; label: string }[] = [
    { value: "", label: t("role.none") },
    ...form.fields.map((field) => ({
      value: `field:${field.name}` as Role,
      label: t("role.field", { name: field.title }),
    })),
    ...ROLES.filter((role) => role !== "").map((role) => ({ value: role, label: t(`role.${role}`) })),
  ];
  return (
    <>
      <Table
        caption={t("import.columns")}
        quiet
        rows={sent.columns}
        keyOf={(column) => column}
        columns={[
          { key: "column", title: t("import.column"), head: true, cell: (column) => <code>{column}</code> },
          ...(columns
            ? [
                {
                  key: "role",
                  title: t("import.role"),
                  cell: (column: string) => (
                    <select
                      className={css.role}
                      aria-label={t("import.roleOf", { column })}
                      value={roleOf(columns, column)}
                      onChange={(event) =>
                        onChange(assign(columns, column, event.target.value as Role, sent.columns))
                      }
                    >
                      {options.map((option) => (
                        <option key={option.value} value={option.value}>
                          {option.label}
                        </option>
                      ))}
                    </select>
                  ),
                },
              ]
            : []),
          ...sent.preview.slice(0, 3).map((row, at) => ({
            key: String(at),
            title: t("import.row", { row: at + 1 }),
            cell: (column: string) => <span className={css.value}>{String(row[column] ?? "")}</span>,
          })),
        ]}
      />
      {columns && (
        <Tick
          label={t("import.bestFirst")}
          help={t("import.bestFirstHelp")}
          checked={columns.best_first}
          onChange={(event) => onChange({ ...columns, best_first: event.target.checked })}
        />
      )}
      {columns?.votes && (
        <CodesField
          codes={columns.votes.codes}
          onChange={(codes) => columns.votes && onChange({ ...columns, votes: { ...columns.votes, codes } })}
        />
      )}
      {sent.bad_rows.length > 0 && (
        <p className="dim">
          {t("import.badSoFar", { count: sent.bad_rows.length, why: String(sent.bad_rows[0]?.reason) })}
        </p>
      )}
    </>
  );
}
