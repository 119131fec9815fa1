import { createFileRoute, useLocation } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { InvitationPage } from "@/rooms/identity/InvitationPage";

export const Route = createFileRoute("/invitation")({
  loader: () => loadWords("rooms/identity"),
  component: Page,
});

/** The secret stands after the #, which browsers never send to a server. */
function Page() {
  return <InvitationPage token={useLocation().hash} />;
}
