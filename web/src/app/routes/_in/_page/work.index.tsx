import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { CataloguePage } from "@/rooms/work/CataloguePage";
import { catalogueQuery } from "@/api/work";

export const Route = createFileRoute("/_in/_page/work/")({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(catalogueQuery);
    return loadWords("rooms/work", "workspace/missing");
  },
  component: CataloguePage,
});
