/** Where every folder's words in Spanish lie. */
export const files = import.meta.glob<{ default: Record<string, string> }>([
  "../../app/locales/es.json",
  "../../workspace/locales/es.json",
  "../../workspace/*/locales/es.json",
  "../../ui/*/locales/es.json",
  "../../rooms/*/locales/es.json",
  "../../rooms/*/*/locales/es.json",
  "../../../../src/preceptor/questions/*/ui/locales/es.json",
  "../../../../src/preceptor/fields/*/ui/locales/es.json",
]);
