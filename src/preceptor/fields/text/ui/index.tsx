/** Plain text, shown as it is: spaces and line breaks kept, nothing interpreted. */
import type { FieldFace, ShowProps } from "@/workspace/faces";
import type { FormField } from "@/api/types";
import css from "./Text.module.css";

function Show({ value }: ShowProps<FormField, string>) {
  return (
    <p className={css.text} dir="auto">
      {value}
    </p>
  );
}

const face: FieldFace<FormField, string> = { place: "prompt", Show };
export default face;
