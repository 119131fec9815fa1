/** Where people write words: the browser's own spelling help, in their language, works offline and sends nothing anywhere. */
export interface Prose {
  spellCheck: true;
  dir: "auto";
  lang?: string;
}

/** For every entry of free text; `language` (BCP 47) is what is asked for, where something is. */
export const prose = (language?: string): Prose => ({
  spellCheck: true,
  dir: "auto",
  ...(language ? { lang: language } : {}),
});
