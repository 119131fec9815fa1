import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { SelfDeclaredPage } from "@/rooms/fairness/SelfDeclaredPage";

export const Route = createFileRoute("/_in/_page/about-you")({
  loader: () => loadWords("rooms/fairness"),
  component: SelfDeclaredPage,
});
