/** A picture to look at closely: zoom, pan and fit by mouse, touch, keys and buttons; others draw on it. */
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { addressOf, type MediaValue } from "./media";
import { fit, pan, timesOf, type View, zoom } from "./view";
import css from "./Media.module.css";

const STEP = 1.5;
/** Share of the view that an arrow moves it by. */
const STRIDE = 0.1;

interface Props {
  value: MediaValue;
  /** Drawn over the picture, in its own pixels; `unit` is how many of them a screen pixel takes. */
  children?: (unit: number) => ReactNode;
  /** Returns true when the stroke is for drawing, not for panning. Points are in the picture's pixels. */
  onDraw?: (at: { x: number; y: number }, event: PointerEvent<SVGSVGElement>) => boolean;
  label?: string;
  /** Whether arrows pan when the picture has the focus. */
  arrows?: boolean;
}

export function Picture({ value, children, onDraw, label, arrows = true }: Props) {
  const t = useWords("workspace/media");
  const { width = 1, height = 1 } = value;
  const size = useMemo(() => ({ width, height }), [width, height]);
  const [view, setView] = useState<View>(() => fit(size));
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef<{ x: number; y: number } | undefined>(undefined);
  const [unit, setUnit] = useState(1);

  useEffect(() => {
    const box = svg.current;
    if (!box) return;
    const measure = () => setUnit(view.width / Math.max(box.clientWidth, 1));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [view.width]);

  useEffect(() => {
    const box = svg.current;
    if (!box) return;
    // React listens to wheels passively, and a page that scrolls while one zooms is no use.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setView((now) => zoom(now, size, event.deltaY < 0 ? STEP : 1 / STEP, pointIn(box, event)));
    };
    box.addEventListener("wheel", turn, { passive: false });
    return () => box.removeEventListener("wheel", turn);
  }, [size]);

  const nearer = (factor: number) => setView((now) => zoom(now, size, factor));
  const press = (key: string): boolean => {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-STRIDE, 0],
      ArrowRight: [STRIDE, 0],
      ArrowUp: [0, -STRIDE],
      ArrowDown: [0, STRIDE],
    };
    const move = moves[key];
    if (key === "+" || key === "=") nearer(STEP);
    else if (key === "-") nearer(1 / STEP);
    else if (key === "h") setView(fit(size));
    else if (move && arrows) setView((now) => pan(now, size, move[0] * now.width, move[1] * now.height));
    else return false;
    return true;
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    const at = pointIn(event.currentTarget, event);
    if (event.button === 0 && onDraw?.(at, event)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = at;
  };
  const moved = (event: PointerEvent<SVGSVGElement>) => {
    if (!held.current) return;
    const at = pointIn(event.currentTarget, event);
    const [dx, dy] = [held.current.x - at.x, held.current.y - at.y];
    setView((now) => pan(now, size, dx, dy));
  };
  return (
    <div
      className={css.picture}
      role="group"
      aria-label={label ?? t("picture.label")}
      tabIndex={0}
      data-scroll={arrows || undefined}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event.key)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      <svg
        ref={svg}
        className={css.canvas}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        data-draws={onDraw !== undefined || undefined}
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        onPointerDown={down}
        onPointerMove={moved}
        onPointerUp={() => (held.current = undefined)}
        onPointerCancel={() => (held.current = undefined)}
      >
        <image
          href={addressOf(value.media)}
          width={size.width}
          height={size.height}
          role="img"
          aria-label={value.alt || t("picture.noAlt")}
        />
        {children?.(unit)}
      </svg>
      <div className={css.tools} role="group" aria-label={t("picture.zoom")}>
        <IconButton label={t("picture.nearer")} onClick={() => nearer(STEP)}>
          <ZoomIn size={18} />
        </IconButton>
        <IconButton label={t("picture.farther")} onClick={() => nearer(1 / STEP)}>
          <ZoomOut size={18} />
        </IconButton>
        <IconButton label={t("picture.fit")} onClick={() => setView(fit(size))}>
          <Maximize size={18} />
        </IconButton>
        <span className={css.times}>{`${Math.round(100 * timesOf(view, size))} %`}</span>
      </div>
    </div>
  );
}

/** A point of the screen in the picture's own pixels. */
export function pointIn(svg: SVGSVGElement, event: { clientX: number; clientY: number }) {
  const matrix = svg.getScreenCTM()?.inverse();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return { x, y };
}
