import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProfilePage } from "@/rooms/identity/ProfilePage";
import { HeldCards } from "@/rooms/openings/apply/HeldCards";

export const Route = createFileRoute("/_in/_page/profile")({
  loader: () => loadWords("rooms/identity", "rooms/openings"),
  component: Page,
});

function Page() {
  return (
    <ProfilePage>
      <HeldCards />
    </ProfilePage>
  );
}
