/** Where people write words: the browser's own spelling help, in their language, works offline and sends nothing anywhere. */
export interface Prose {
  spellCheck: true;
  dir: "auto";
  lang: string;
}

/**
 * For every entry of free text; `language` (BCP 47) is what is asked for. Where nothing is, "" says that it is not known:
 * without it the text would be taken to be in the language of the page around it, and be checked by the wrong dictionary.
 */
export const prose = (language?: string): Prose => ({
  spellCheck: true,
  dir: "auto",
  lang: language ?? "",
});
