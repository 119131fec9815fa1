/** Where every folder's words in English lie. */
export const files = import.meta.glob<{ default: Record<string, string> }>([
  "../../workspace/locales/en.json",
  "../../workspace/*/locales/en.json",
  "../../ui/*/locales/en.json",
  "../../rooms/*/locales/en.json",
  "../../rooms/*/*/locales/en.json",
  "../../../../src/preceptor/questions/*/ui/locales/en.json",
  "../../../../src/preceptor/fields/*/ui/locales/en.json",
]);
