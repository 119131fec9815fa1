import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { SignPage } from "@/rooms/agreements/SignPage";

export const Route = createFileRoute("/_in/_page/agreements/$document")({
  loader: () => loadWords("rooms/agreements"),
  component: Document,
});

function Document() {
  return <SignPage id={Route.useParams().document} />;
}
