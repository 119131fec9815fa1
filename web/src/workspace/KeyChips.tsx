/** Keys as printed on a keyboard; ["A", "–", "D"] is a range. */
export function KeyChips({ keys }: { keys: readonly string[] }) {
  return keys.map((key, at) =>
    key === "–" ? <span key={`${key}${String(at)}`}>–</span> : <kbd key={`${key}${String(at)}`}>{key}</kbd>,
  );
}
