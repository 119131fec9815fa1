import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { AuditPage, type AuditSearch } from "@/rooms/identity/manage/AuditPage";

const word = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const Route = createFileRoute("/_in/_page/audit")({
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({
    name: word(search.name),
    subject: word(search.subject),
    actor: word(search.actor),
    project: Number.isInteger(search.project) ? Number(search.project) : undefined,
  }),
  loader: () => loadWords("rooms/identity/manage"),
  component: Page,
});

function Page() {
  return <AuditPage search={Route.useSearch()} />;
}
