/** A sound or a film with its own controls: play, speed, loop, mute, frame by frame, and a line of time. */
import { ChevronLeft, ChevronRight, Pause, Play, Repeat, Volume2, VolumeX } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import type { CSSProperties, ReactNode } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { usePreferences } from "@/app/preferences";
import { IconButton } from "@/ui/Button";
import { useKeys } from "../useKeys";
import { addressOf, clock, type MediaValue } from "./media";
import { playerKey } from "./playerKeys";
import { Timeline, type Stretch } from "./Timeline";
import { SPEEDS, type Player } from "./usePlayer";
import css from "./Media.module.css";

export interface Peaks {
  per_second: number;
  /** 0..100 each. */
  peaks: number[];
}

/** Loudness over time; nothing until the job has made it, and for films without sound. */
export function usePeaks(media: string): Peaks | undefined {
  const { data } = useQuery({
    queryKey: ["peaks", media],
    queryFn: () => api.get<Peaks>(`/media/${encodeURIComponent(media)}/peaks`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 3,
    retryDelay: (tried) => 1500 * 2 ** tried,
  });
  return data;
}

function shaped({ width = 16, height = 9 }: MediaValue): CSSProperties {
  return { aspectRatio: `${width} / ${height}`, "--ratio": width / height } as CSSProperties;
}

interface Props {
  value: MediaValue;
  player: Player;
  stretches?: readonly Stretch[];
  onPick?: (id: string) => void;
  /** Whether keys go to the player now; a question that marks takes them first. */
  listens: boolean;
  children?: ReactNode;
}

export function Sounding({ value, player, stretches = [], onPick, listens, children }: Props) {
  const t = useWords("workspace/media");
  const { letters } = usePreferences();
  const { attach, at, playing, loop, muted, speed } = player;
  const peaks = usePeaks(value.media);
  const duration = value.duration_ms ?? 1;
  const film = value.type.startsWith("video/");
  // What is judged here comes as it is: captions, where there are any, are part of the answer.
  const Box = film ? "video" : "audio";
  useKeys((key) => listens && playerKey(key, player), letters);
  const Mute = muted ? VolumeX : Volume2;
  return (
    <div
      className={css.sounding}
      role="group"
      aria-label={value.alt || t(film ? "film.label" : "sound.label")}
    >
      <Box
        ref={attach}
        className={film ? css.film : undefined}
        src={addressOf(value.media)}
        poster={film ? addressOf(value.media, "poster") : undefined}
        preload="metadata"
        playsInline={film || undefined}
        style={film ? shaped(value) : undefined}
      />
      <Timeline
        duration={duration}
        at={at}
        peaks={peaks}
        stretches={stretches}
        onSeek={player.seek}
        onPick={onPick}
      />
      {/* Time runs from left to right in every language, as on the line above. */}
      <div className={css.tools} dir="ltr" role="group" aria-label={t("player.controls")}>
        <IconButton label={t(playing ? "player.pause" : "player.play")} onClick={player.toggle}>
          {playing ? <Pause size={18} /> : <Play size={18} />}
        </IconButton>
        {film && (
          <>
            <IconButton label={t("player.back")} onClick={() => player.step(-1)}>
              <ChevronLeft size={18} />
            </IconButton>
            <IconButton label={t("player.forward")} onClick={() => player.step(1)}>
              <ChevronRight size={18} />
            </IconButton>
          </>
        )}
        <IconButton label={t("player.loop")} aria-pressed={loop} onClick={() => player.setLoop(!loop)}>
          <Repeat size={18} />
        </IconButton>
        <IconButton label={t("player.mute")} aria-pressed={muted} onClick={() => player.setMuted(!muted)}>
          <Mute size={18} />
        </IconButton>
        <select
          className={css.speed}
          aria-label={t("player.speed")}
          value={speed}
          onChange={(event) =>
            player.faster(SPEEDS.indexOf(Number(event.target.value) as 1) - SPEEDS.indexOf(speed as 1))
          }
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>{`${one} ×`}</option>
          ))}
        </select>
        <span className={css.times}>{`${clock(at)} / ${clock(duration)}`}</span>
      </div>
      {children}
    </div>
  );
}
