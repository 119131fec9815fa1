/** Whether a page already stands inside the shell's <main>. */
import { createContext } from "react";

export const InMain = createContext(false);
