/** The guidelines beside the task: numbered clauses, and the version the task is judged by. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Dialog } from "@/ui/Dialog";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { guidelinesOf } from "./leases";
import css from "./Bars.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  project: number;
  version: number | null;
}

export function GuidelinesDialog({ open, onClose, project, version }: Props) {
  const t = useWords("workspace");
  const { data, error, refetch } = useQuery({
    queryKey: ["guidelines", project, version],
    queryFn: () => guidelinesOf(project, version),
    enabled: open,
    staleTime: 5 * 60_000,
  });
  const title = data ? t("guidelines.version", { version: data.version }) : t("top.guidelines");
  return (
    <Dialog open={open} onClose={onClose} title={title} place="side">
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.clauses.length === 0 && <p className="dim">{t("guidelines.none")}</p>}
      {data?.clauses.map((clause) => (
        <section key={clause.number} className={css.clause} id={`clause-${clause.number}`}>
          <h3>
            <span>{clause.number}</span> {clause.title}
          </h3>
          <Markdown source={clause.text} />
        </section>
      ))}
    </Dialog>
  );
}
