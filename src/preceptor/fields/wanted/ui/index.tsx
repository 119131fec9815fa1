/** What is wanted: each side of the brief by its name. */
import type { FormField } from "@/api/types";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import css from "./Wanted.module.css";

/** "target_group" → "Target group"; a brief in words stays as it was written. */
const plainly = (name: string): string => {
  if (/\s/.test(name)) return name;
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function Show({ value }: ShowProps<FormField, Record<string, string>>) {
  return (
    <dl className={css.wanted}>
      {Object.entries(value).map(([name, text]) => (
        <div key={name}>
          <dt>
            <bdi>{plainly(name)}</bdi>
          </dt>
          <dd>
            <bdi>{plainly(text)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const face: FieldFace<FormField, Record<string, string>> = { place: "prompt", Show };
export default face;
