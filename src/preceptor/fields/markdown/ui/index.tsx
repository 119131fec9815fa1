/** Markdown with tables, code and maths, sanitized. */
import type { FormField } from "@/api/types";
import { Markdown } from "@/ui/markdown/Markdown";
import type { FieldFace, ShowProps } from "@/workspace/faces";

function Show({ value }: ShowProps<FormField, string>) {
  return <Markdown source={value} />;
}

const face: FieldFace<FormField, string> = { place: "prompt", Show };
export default face;
