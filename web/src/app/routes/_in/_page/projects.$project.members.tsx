import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MembersPage } from "@/rooms/identity/manage/MembersPage";

export const Route = createFileRoute("/_in/_page/projects/$project/members")({
  loader: () => loadWords("rooms/identity", "rooms/identity/manage"),
  component: Page,
});

function Page() {
  return <MembersPage id={Route.useParams().project} />;
}
