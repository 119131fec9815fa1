import { createFileRoute } from "@tanstack/react-router";
import { Forms } from "../../../Forms";

/** Pages below may use Mantine. */
export const Route = createFileRoute("/_in/_page/_forms")({ component: Forms });
