/** What the house asks everybody to sign, whatever they work on. */
import { useWords } from "@/i18n";
import { Page } from "@/ui/Page";
import { Documents } from "./Documents";

export function HousePage() {
  const t = useWords("rooms/agreements/manage");
  return (
    <Page title={t("house")} lead={t("houseWhy")} wide>
      <Documents project={null} />
    </Page>
  );
}
