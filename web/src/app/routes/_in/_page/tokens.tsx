import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { TokensPage } from "@/rooms/identity/manage/TokensPage";

export const Route = createFileRoute("/_in/_page/tokens")({
  loader: () => loadWords("rooms/identity", "rooms/identity/manage"),
  component: TokensPage,
});
