/** Files on their way: what they are called, and how many are where. Pure. */
import type { ApiProblem } from "@/api/problems";

export interface Sent {
  key: number;
  name: string;
  file: File;
  /** A ZIP, which a job unpacks. */
  archive: boolean;
  state: "waiting" | "sending" | "unpacking" | "kept" | "refused";
  /** 0..1 of its bytes have left. */
  share: number;
  problem?: ApiProblem;
  job?: string;
}

/** New ones, numbered behind `last`; a file of a folder is called by its path in it. */
export const given = (files: readonly File[], last: number): Sent[] =>
  files.map((file, place) => ({
    key: last + place + 1,
    name: file.webkitRelativePath || file.name,
    file,
    archive: /\.zip$/i.test(file.name),
    state: "waiting",
    share: 0,
  }));

/** Without those that are over and done with. */
export const without = (sent: readonly Sent[]): Sent[] =>
  sent.filter((one) => one.state === "waiting" || one.state === "sending" || one.state === "unpacking");

export interface Tally {
  kept: number;
  refused: number;
  going: number;
  /** 0..1 of all that was given, by files. */
  share: number;
}

export function tally(sent: readonly Sent[]): Tally {
  const of = (state: Sent["state"]) => sent.filter((one) => one.state === state);
  const [kept, refused] = [of("kept").length + of("unpacking").length, of("refused").length];
  const under = of("sending").reduce((sum, one) => sum + one.share, 0);
  const share = sent.length ? (kept + refused + under) / sent.length : 0;
  return { kept, refused, going: sent.length - kept - refused, share };
}
