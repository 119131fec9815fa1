import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProfilePage } from "@/rooms/identity/ProfilePage";

export const Route = createFileRoute("/_in/_page/profile")({
  loader: () => loadWords("rooms/identity"),
  component: ProfilePage,
});
