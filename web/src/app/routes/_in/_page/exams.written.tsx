import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Looked, ManagePage } from "@/rooms/exams/manage/ManagePage";

export const Route = createFileRoute("/_in/_page/exams/written")({
  validateSearch: (search: Record<string, unknown>) => search as Looked,
  loader: () => loadWords("rooms/exams"),
  component: Page,
});

function Page() {
  const looked = Route.useSearch();
  return <ManagePage key={JSON.stringify(looked)} {...looked} />;
}
