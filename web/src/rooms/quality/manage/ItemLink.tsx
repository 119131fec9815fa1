/** An item by how it begins, on the way to its page. */
import { Link } from "@tanstack/react-router";
import css from "./Results.module.css";

interface Props {
  project: number;
  row: { item: string; excerpt: string };
}

export function ItemLink({ project, row }: Props) {
  return (
    <Link to="/projects/$project/items/$item" params={{ project, item: row.item }} className={css.excerpt}>
      {row.excerpt || row.item}
    </Link>
  );
}
