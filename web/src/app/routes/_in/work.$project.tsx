import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/work/$project")({ component: () => null });
