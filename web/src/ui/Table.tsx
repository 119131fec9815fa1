/** A table that scrolls in its own box: caption, row headings, numbers to the end. */
import clsx from "clsx";
import type { ReactNode } from "react";
import css from "./Table.module.css";

export interface Column<T> {
  key: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  /** Names the row; one column of each table. */
  head?: boolean;
  number?: boolean;
  /** Holds sentences. */
  words?: boolean;
}

interface Props<T> {
  caption: string;
  /** The caption is read aloud only: a heading beside the table says it already. */
  quiet?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string | number;
}

export function Table<T>({ caption, quiet, columns, rows, keyOf }: Props<T>) {
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={css.table}>
        <caption className={quiet ? "vh" : css.caption}>
          <bdi>{caption}</bdi>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) =>
                column.head ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = <T,>({ number, words }: Column<T>) => clsx(number && css.number, words && css.words);
