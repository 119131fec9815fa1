import { createFileRoute, redirect } from "@tanstack/react-router";
import { navigationOf } from "../../navigation";

/** Home is the first page the person's roles offer. */
export const Route = createFileRoute("/_in/")({
  beforeLoad: ({ context }) => {
    throw redirect({ to: navigationOf(context.me)[0]?.to ?? "/profile" });
  },
});
