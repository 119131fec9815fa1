/** One task of an opening to try, by the very faces of the workspace; nothing done here is kept. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { TaskPreview } from "@/preview/TaskPreview";
import { LinkButton } from "@/ui/LinkButton";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { sampleQuery } from "./queries";

export function SamplePage({ id }: { id: string }) {
  const t = useWords("rooms/openings");
  const { data, error, refetch } = useQuery(sampleQuery(id));
  return (
    <Page title={t("sample.title")} lead={t("sample.lead")}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && (
          <section aria-labelledby="task">
            <h2 id="task" className="vh">
              {t("sample.task")}
            </h2>
            <TaskPreview
              form={data.form}
              payload={data.payload}
              label={t("sample.title")}
              broken={t("sample.broken")}
            />
          </section>
        )}
        <div className={stack.row}>
          <LinkButton to="/openings/$opening" params={{ opening: id }} look="filled">
            {t("sample.back")}
          </LinkButton>
          <Link to="/openings">{t("all")}</Link>
        </div>
      </div>
    </Page>
  );
}
