/** What a face works under, for the faces that talk with the server themselves; nothing in previews. */
import { createContext, use } from "react";

export interface Holding {
  lease: string;
  project: number;
}

export const HoldingContext = createContext<Holding | undefined>(undefined);

export const useHolding = (): Holding | undefined => use(HoldingContext);
export const useLease = (): string | undefined => useHolding()?.lease;
