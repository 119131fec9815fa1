/** The router, its query client, and what happens when a session ends. */
import { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { whenNobody } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Waiting } from "@/ui/Notes";
import { routeTree } from "./routeTree.gen";
import { meQuery } from "./session";
import { BrokenPage, MissingPage } from "./Wrong";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, problem) => count < 2 && problem instanceof ApiProblem && problem.passing,
    },
  },
});

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Pages for everybody: there it is no news that nobody is signed in. */
const OPEN = /^\/(sign-in|openings)(\/|$)/;

whenNobody(() => {
  queryClient.setQueryData(meQuery.queryKey, null);
  const { pathname, href } = router.state.location;
  if (!OPEN.test(pathname)) void router.navigate({ to: "/sign-in", search: { to: href } });
});
