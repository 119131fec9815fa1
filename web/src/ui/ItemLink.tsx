/** An item by how it begins (or by its name, where nothing can be shown), on the way to its page. */
import { Link } from "@tanstack/react-router";
import css from "./ItemLink.module.css";

interface Props {
  project: number;
  item: string;
  excerpt: string;
}

export function ItemLink({ project, item, excerpt }: Props) {
  return (
    <Link to="/projects/$project/items/$item" params={{ project, item }} className={css.excerpt}>
      {excerpt || item}
    </Link>
  );
}
