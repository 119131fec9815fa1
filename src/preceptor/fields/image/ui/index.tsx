/** A picture: zoom, pan and fit; veiled when it is warned of. */
import type { FormField } from "@/api/types";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import type { MediaValue } from "@/workspace/media/media";
import { Picture } from "@/workspace/media/Picture";
import { Veil } from "@/workspace/media/Veil";

function Show({ field, value }: ShowProps<FormField, MediaValue>) {
  if (!value.media) return null;
  return <Veil warning={value.warning}>{() => <Picture value={value} label={field.title} />}</Veil>;
}

const face: FieldFace<FormField, MediaValue> = { place: "prompt", Show };
export default face;
