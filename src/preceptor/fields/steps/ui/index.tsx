/** Reasoning as a numbered list, one step a row. */
import type { FormField } from "@/api/types";
import { Markdown } from "@/ui/markdown/Markdown";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import css from "./Steps.module.css";

function Show({ value }: ShowProps<FormField, string[]>) {
  return (
    <ol className={css.steps}>
      {value.map((step, at) => (
        // Steps have no id of their own and never move: their place is their key.
        // eslint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Markdown source={step} />
        </li>
      ))}
    </ol>
  );
}

const face: FieldFace<FormField, string[]> = { place: "middle", Show };
export default face;
