/** Time as a line: loudness drawn, marked stretches on their tracks, the place now; a click goes there. */
import { ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { useTheme } from "@/app/preferences";
import { IconButton } from "@/ui/Button";
import { clock } from "./media";
import css from "./Media.module.css";

export interface Stretch {
  id: string;
  start_ms: number;
  end_ms: number;
  title: string;
  track: number;
  /** 0..3: which of the four marks' colours. */
  mark: number;
  chosen: boolean;
}

interface Props {
  duration: number;
  at: number;
  peaks: { per_second: number; peaks: number[] } | undefined;
  stretches: readonly Stretch[];
  onSeek: (ms: number) => void;
  onPick?: ((id: string) => void) | undefined;
}

const WAVE = 72;
const TRACK = 24;
const MOST_TIMES = 64;

export function Timeline({ duration, at, peaks, stretches, onSeek, onPick }: Props) {
  const t = useWords("workspace/media");
  const theme = useTheme();
  const [times, setTimes] = useState(1);
  const scroll = useRef<HTMLDivElement>(null);
  const tracks = Math.max(0, ...stretches.map((one) => one.track + 1));
  const share = (ms: number) => `${(100 * ms) / duration}%`;

  useEffect(() => {
    const box = scroll.current;
    if (!box || times === 1) return;
    const x = (at / duration) * box.scrollWidth;
    if (x < box.scrollLeft || x > box.scrollLeft + box.clientWidth) box.scrollLeft = x - box.clientWidth / 4;
  }, [at, duration, times]);

  const go = (event: React.PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onSeek(((event.clientX - box.left) / box.width) * duration);
  };
  return (
    <div className={css.timeline} dir="ltr">
      <div ref={scroll} className={css.timeScroll}>
        <div className={css.timeLine} style={{ inlineSize: `${100 * times}%` }}>
          <div className={css.wave} onPointerDown={go} style={{ blockSize: peaks ? WAVE : 20 }}>
            {peaks && <Wave key={`${theme} ${times}`} peaks={peaks.peaks} />}
          </div>
          {tracks > 0 && (
            <div className={css.tracks} style={{ blockSize: tracks * TRACK }}>
              {stretches.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={css.stretch}
                  data-mark={one.mark % 4}
                  aria-pressed={one.chosen}
                  aria-label={`${one.title}, ${clock(one.start_ms)} – ${clock(one.end_ms)}`}
                  style={{
                    insetInlineStart: share(one.start_ms),
                    inlineSize: share(one.end_ms - one.start_ms),
                    insetBlockStart: one.track * TRACK,
                  }}
                  onClick={() => onPick?.(one.id)}
                >
                  {one.title}
                </button>
              ))}
            </div>
          )}
          <span className={css.playhead} style={{ insetInlineStart: share(at) }} aria-hidden />
        </div>
      </div>
      <div className={css.seekRow}>
        <input
          type="range"
          min={0}
          max={duration}
          step={10}
          value={at}
          aria-label={t("player.place")}
          aria-valuetext={clock(at)}
          onChange={(event) => onSeek(Number(event.target.value))}
        />
        <IconButton
          label={t("timeline.nearer")}
          onClick={() => setTimes((old) => Math.min(old * 2, MOST_TIMES))}
        >
          <ZoomIn size={16} />
        </IconButton>
        <IconButton label={t("timeline.farther")} onClick={() => setTimes((old) => Math.max(old / 2, 1))}>
          <ZoomOut size={16} />
        </IconButton>
      </div>
    </div>
  );
}

/** Drawn once: another theme or width makes another. */
function Wave({ peaks }: { peaks: number[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const box = canvas.current;
    const pen = box?.getContext?.("2d");
    if (!box || !pen) return;
    box.width = Math.min(box.clientWidth * devicePixelRatio, 16_000) || 600;
    box.height = WAVE * devicePixelRatio;
    pen.fillStyle = getComputedStyle(box).color;
    for (let x = 0; x < box.width; x++) {
      const from = Math.floor((x / box.width) * peaks.length);
      const to = Math.max(from + 1, Math.floor(((x + 1) / box.width) * peaks.length));
      let loud = 0;
      for (let at = from; at < to; at++) loud = Math.max(loud, peaks[at] ?? 0);
      const high = Math.max(1, (loud / 100) * box.height);
      pen.fillRect(x, (box.height - high) / 2, 1, high);
    }
  }, [peaks]);
  return <canvas ref={canvas} className={css.waveCanvas} aria-hidden />;
}
