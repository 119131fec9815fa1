import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { VerificationPage } from "@/rooms/verification/VerificationPage";

export const Route = createFileRoute("/_in/_page/verification")({
  loader: () => loadWords("rooms/verification"),
  component: VerificationPage,
});
