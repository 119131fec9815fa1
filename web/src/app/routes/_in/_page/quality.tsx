import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { Figures } from "@/rooms/performance/Figures";
import { MyQualityPage } from "@/rooms/quality/MyQualityPage";
import { ReceiptsCard } from "@/rooms/standing/ReceiptsCard";

export const Route = createFileRoute("/_in/_page/quality")({
  loader: () => loadWords("rooms/quality", "rooms/standing", "rooms/performance"),
  component: Page,
});

function Page() {
  return <MyQualityPage receipts={<ReceiptsCard />} figuresOf={(project) => <Figures project={project} />} />;
}
