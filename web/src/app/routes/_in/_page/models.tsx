import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EndpointsPage } from "@/rooms/models/EndpointsPage";

export const Route = createFileRoute("/_in/_page/models")({
  loader: () => loadWords("rooms/models"),
  component: EndpointsPage,
});
