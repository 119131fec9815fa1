import { createFileRoute, redirect } from "@tanstack/react-router";
import { meQuery } from "../session";
import { Signed } from "../Signed";

/** Everything below needs somebody signed in. */
export const Route = createFileRoute("/_in")({
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: "/sign-in", search: { to: location.href } });
    return { me };
  },
  component: Signed,
});
