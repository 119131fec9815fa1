import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ReadingPage } from "@/rooms/agreements/ReadingPage";

export const Route = createFileRoute("/_in/_page/work/$project/guidelines")({
  params: {
    parse: ({ project }) => ({ project: Number(project) }),
    stringify: ({ project }) => ({ project: String(project) }),
  },
  loader: () => loadWords("rooms/agreements"),
  component: Read,
});

function Read() {
  return <ReadingPage project={Route.useParams().project} />;
}
