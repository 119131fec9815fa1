import { createFileRoute } from "@tanstack/react-router";
import { FormPage } from "@/rooms/projects/FormPage";

export const Route = createFileRoute("/_in/_page/projects/$project/form")({ component: Page });

function Page() {
  return <FormPage id={Route.useParams().project} />;
}
