import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PayoutsPage } from "@/rooms/pay/payouts/PayoutsPage";

export const Route = createFileRoute("/_in/_page/payouts")({
  loader: () => loadWords("rooms/pay"),
  component: PayoutsPage,
});
