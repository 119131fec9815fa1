/** An item's own criteria with their points, read-only; they are marked in the rubric. */
import type { FormField } from "@/api/types";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import css from "./Criteria.module.css";

interface Criterion {
  name: string;
  text: string;
  points: number;
}

function Show({ value }: ShowProps<FormField, Criterion[]>) {
  return (
    <ul className={css.list}>
      {value.map(({ name, text, points }) => (
        <li key={name}>
          <bdi>{text}</bdi>{" "}
          <span dir="ltr" className="dim">
            {points > 0 ? `+${points}` : `−${-points}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const face: FieldFace<FormField, Criterion[]> = { place: "prompt", Show };
export default face;
