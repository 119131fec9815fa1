/** A sound with its waveform; still, muted and veiled when it is warned of. */
import type { FormField } from "@/api/types";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import type { MediaValue } from "@/workspace/media/media";
import { Sounding } from "@/workspace/media/Sounding";
import { usePlayer } from "@/workspace/media/usePlayer";
import { Veil } from "@/workspace/media/Veil";

function Show({ value }: ShowProps<FormField, MediaValue>) {
  if (!value.media) return null;
  return (
    <Veil warning={value.warning}>
      {({ veiled, muted }) => <Played value={value} veiled={veiled} muted={muted} />}
    </Veil>
  );
}

function Played({ value, veiled, muted }: { value: MediaValue; veiled: boolean; muted: boolean }) {
  const player = usePlayer(value, veiled, muted);
  return <Sounding value={value} player={player} listens={!veiled} />;
}

const face: FieldFace<FormField, MediaValue> = { place: "prompt", Show };
export default face;
