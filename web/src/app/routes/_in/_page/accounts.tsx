import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { AccountsPage } from "@/rooms/identity/manage/AccountsPage";

export const Route = createFileRoute("/_in/_page/accounts")({
  loader: () => loadWords("rooms/identity", "rooms/identity/manage"),
  component: AccountsPage,
});
