import { createFileRoute } from "@tanstack/react-router";
import { PublicShell } from "../PublicShell";

/** Everything below is for everybody, signed in or not. */
export const Route = createFileRoute("/_open")({ component: PublicShell });
