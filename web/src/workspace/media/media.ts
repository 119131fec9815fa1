/** A media value as fields hold it, and where its bytes are. */
import { urlOf } from "@/api/client";

export interface Warning {
  categories: string[];
  /** 1 mild … 3 severe. */
  severity: number;
}

export interface MediaValue {
  media: string;
  type: string;
  /** Pixels, as shown. */
  width?: number;
  height?: number;
  duration_ms?: number;
  /** Of a film that says so. */
  frames_per_second?: number;
  alt?: string;
  warning?: Warning | null;
}

export type Part = "thumbnail" | "poster" | "peaks";

export const addressOf = (media: string, part?: Part): string =>
  urlOf(`/media/${encodeURIComponent(media)}${part ? `/${part}` : ""}`);

/** A value of a field, if it is one of ours: what judges media asks for it by the field's name. */
export function mediaIn(shown: Record<string, unknown>, field: string | undefined): MediaValue | undefined {
  const value = shown[field ?? ""] as Partial<MediaValue> | undefined;
  return value && typeof value.media === "string" && typeof value.type === "string"
    ? (value as MediaValue)
    : undefined;
}

/** 65_250 → "1:05.250"; hours only where there are some. */
export function clock(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ];
  const tail = `${String(seconds).padStart(2, "0")}.${String(whole % 1000).padStart(3, "0")}`;
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
