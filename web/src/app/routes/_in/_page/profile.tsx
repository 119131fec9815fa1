import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProfilePage } from "@/rooms/identity/ProfilePage";
import { HearCard } from "@/rooms/messages/HearCard";
import { HeldCards } from "@/rooms/openings/apply/HeldCards";

export const Route = createFileRoute("/_in/_page/profile")({
  loader: () => loadWords("rooms/identity", "rooms/openings", "rooms/messages"),
  component: Page,
});

function Page() {
  return (
    <ProfilePage>
      <HearCard />
      <HeldCards />
    </ProfilePage>
  );
}
