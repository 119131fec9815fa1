/** One text to mark, as it is written, with its marks painted over it. */
import { memo, type PointerEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { reading, type Stretch } from "./letters";
import { paint, rangeOf, wipe } from "./paint";
import css from "./Spans.module.css";
import type { Part } from "@/workspace/texts";

interface Props {
  part: Part;
  /** Each mark on this text with the number of its label's colour. */
  marks: readonly (Stretch & { colour: number })[];
  cursor: Stretch | undefined;
  inHand: boolean;
  onSelect: (part: string, from: number, to: number) => void;
  onTouch: (part: string, point: number) => void;
}

export const COLOURS = 4;

export const MarkedText = memo(function MarkedText({
  part,
  marks,
  cursor,
  inHand,
  onSelect,
  onTouch,
}: Props) {
  const t = useWords("questions/spans");
  const ref = useRef<HTMLParagraphElement>(null);
  const { toPoints, toUnits } = reading(part.text);
  useLayoutEffect(() => {
    const node = ref.current?.firstChild;
    if (!(node instanceof Text)) return undefined;
    const found = new Map<string, Range[]>();
    const add = (name: string, { start, end }: Stretch) =>
      found.set(name, [...(found.get(name) ?? []), rangeOf(node, toUnits(start), toUnits(end))]);
    for (const mark of marks) add(`span-${(mark.colour % COLOURS) + 1}`, mark);
    if (cursor) add(inHand ? "span-hand" : "span-cursor", cursor);
    paint(node, found);
    return () => wipe(node);
  }, [marks, cursor, inHand, toUnits]);
  useEffect(() => {
    // The word the keys are at stays in view.
    const node = ref.current?.firstChild;
    if (!cursor || !(node instanceof Text)) return;
    const box = rangeOf(node, toUnits(cursor.start), toUnits(cursor.end)).getBoundingClientRect?.();
    if (box && (box.top < 80 || box.bottom > innerHeight - 120)) {
      const scroller = ref.current?.closest("[data-scroll]") ?? document.scrollingElement;
      scroller?.scrollBy({ top: box.top - innerHeight / 2 });
    }
  }, [cursor, toUnits]);

  const chosen = (event: PointerEvent) => {
    const selection = getSelection();
    const node = ref.current?.firstChild;
    if (!selection || !node || selection.anchorNode !== node || selection.focusNode !== node) return;
    const [from, to] = [toPoints(selection.anchorOffset), toPoints(selection.focusOffset)];
    if (selection.isCollapsed) return onTouch(part.id, from);
    onSelect(part.id, from, to);
    if (event.pointerType === "mouse") selection.removeAllRanges();
  };
  return (
    <section className={css.part}>
      {part.name && <h3 className={css.partName}>{t(`part.${part.name}`, { defaultValue: part.name })}</h3>}
      <p ref={ref} className={css.text} dir="auto" data-part={part.id} onPointerUp={chosen}>
        {part.text}
      </p>
    </section>
  );
});
