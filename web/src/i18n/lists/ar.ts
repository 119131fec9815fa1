/** Where every folder's words in Arabic lie. */
export const files = import.meta.glob<{ default: Record<string, string> }>([
  "../../app/locales/ar.json",
  "../../workspace/locales/ar.json",
  "../../workspace/*/locales/ar.json",
  "../../ui/*/locales/ar.json",
  "../../rooms/*/locales/ar.json",
  "../../rooms/*/*/locales/ar.json",
  "../../../../src/preceptor/questions/*/ui/locales/ar.json",
  "../../../../src/preceptor/fields/*/ui/locales/ar.json",
]);
