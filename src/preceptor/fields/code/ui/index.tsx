/** Code: its colours, line numbers, wrapping and copying. */
import type { FormField } from "@/api/types";
import { CodeView } from "@/ui/code/CodeView";
import type { FieldFace, ShowProps } from "@/workspace/faces";

function Show({ field, value }: ShowProps<FormField, string>) {
  return <CodeView code={value} language={String(field.language ?? "")} label={field.title} />;
}

const face: FieldFace<FormField, string> = { place: "prompt", Show };
export default face;
