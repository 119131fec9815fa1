/** Bins of a calibration curve as places in a picture. */
interface Bin {
  confidence: number;
  observed: number;
  rows: number;
}

const [SMALL, LARGE] = [2, 6];

/** Left to right by confidence; a dot's area grows with its rows. */
export function calibrationPoints(bins: readonly Bin[], size: number, edge: number) {
  const most = Math.max(1, ...bins.map((bin) => bin.rows));
  const span = size - 2 * edge;
  return bins
    .filter((bin) => bin.rows > 0)
    .toSorted((a, b) => a.confidence - b.confidence)
    .map((bin) => ({
      key: bin.confidence,
      x: edge + bin.confidence * span,
      y: size - edge - bin.observed * span,
      radius: SMALL + (LARGE - SMALL) * Math.sqrt(bin.rows / most),
    }));
}
