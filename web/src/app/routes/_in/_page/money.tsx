import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MoneyPage } from "@/rooms/pay/MoneyPage";

export const Route = createFileRoute("/_in/_page/money")({
  loader: () => loadWords("rooms/pay"),
  component: MoneyPage,
});
