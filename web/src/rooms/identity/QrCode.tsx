/** A QR code drawn here, as one SVG path: its text never leaves the page. */
import { encode } from "uqr";

interface Props {
  text: string;
  label: string;
  className?: string;
}

/** Light modules kept free around the code, as the standard asks. */
const QUIET = 4;

/** One square a dark module; runs along a row are joined. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) parts.push(`M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`);
    }
  });
  return parts.join("");
}

export default function QrCode({ text, label, className }: Props) {
  const { data, size } = encode(text, { border: 0, ecc: "M" });
  const whole = size + 2 * QUIET;
  return (
    <svg className={className} viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path d={pathOf(data)} fill="currentColor" shapeRendering="crispEdges" />
    </svg>
  );
}
