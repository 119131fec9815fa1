import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "@/rooms/identity/SignInPage";

interface Search {
  to?: string;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): Search =>
    typeof search.to === "string" && search.to.startsWith("/") && !search.to.startsWith("//")
      ? { to: search.to }
      : {},
  component: Page,
});

function Page() {
  return <SignInPage to={Route.useSearch().to} />;
}
