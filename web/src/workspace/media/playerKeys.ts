/** What keys ask of a player, wherever it stands. */
import type { Player } from "./usePlayer";

const LITTLE_MS = 1000;
const MUCH_MS = 10_000;

/** True when the key was used. */
export function playerKey(key: string, player: Player): boolean {
  const deeds: Record<string, () => void> = {
    space: player.toggle,
    ",": () => player.step(-1),
    ".": () => player.step(1),
    arrowleft: () => player.seek(player.now() - LITTLE_MS),
    arrowright: () => player.seek(player.now() + LITTLE_MS),
    "shift+arrowleft": () => player.seek(player.now() - MUCH_MS),
    "shift+arrowright": () => player.seek(player.now() + MUCH_MS),
    "<": () => player.faster(-1),
    ">": () => player.faster(1),
    p: () => player.setLoop(!player.loop),
    k: () => player.setMuted(!player.muted),
  };
  const deed = deeds[key];
  deed?.();
  return deed !== undefined;
}
