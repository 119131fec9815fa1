import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { InvitedPage } from "@/rooms/drives/InvitedPage";

export const Route = createFileRoute("/_in/_page/invited")({
  loader: () => loadWords("rooms/drives", "workspace/missing", "rooms/openings"),
  component: InvitedPage,
});
