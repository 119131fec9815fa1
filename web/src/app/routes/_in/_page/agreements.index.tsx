import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MyAgreementsPage } from "@/rooms/agreements/MyAgreementsPage";

export const Route = createFileRoute("/_in/_page/agreements/")({
  loader: () => loadWords("rooms/agreements"),
  component: MyAgreementsPage,
});
