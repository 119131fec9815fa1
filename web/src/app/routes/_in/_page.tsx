import { createFileRoute } from "@tanstack/react-router";
import { Shell } from "../../Shell";

export const Route = createFileRoute("/_in/_page")({ component: Shell });
