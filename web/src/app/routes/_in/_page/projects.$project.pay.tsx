import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PayPage } from "@/rooms/pay/manage/PayPage";

export const Route = createFileRoute("/_in/_page/projects/$project/pay")({
  loader: () => loadWords("rooms/pay"),
  component: Page,
});

function Page() {
  return <PayPage id={Route.useParams().project} />;
}
