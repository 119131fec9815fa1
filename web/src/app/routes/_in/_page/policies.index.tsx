import { createFileRoute } from "@tanstack/react-router";
import { policiesQuery } from "@/api/policies";
import { loadWords } from "@/i18n";
import { PoliciesPage } from "@/rooms/policy/PoliciesPage";

export const Route = createFileRoute("/_in/_page/policies/")({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(policiesQuery);
    return loadWords("rooms/policy");
  },
  component: PoliciesPage,
});
