import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { InboxPage } from "@/rooms/messages/InboxPage";

export const Route = createFileRoute("/_in/_page/messages")({
  loader: () => loadWords("rooms/messages"),
  component: InboxPage,
});
