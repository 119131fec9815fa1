/** What differs between two versions of a policy, clause by clause and word by word. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { policyChangesQuery } from "@/api/policies";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Changes } from "./ChangesCard";

export function PolicyChangesCard({
  name,
  earlier,
  later,
}: {
  name: string;
  earlier: number;
  later: number;
}) {
  const t = useWords("rooms/policy");
  const { data, error } = useQuery(policyChangesQuery(name, earlier, later));
  return (
    <section className={stack.card} aria-labelledby="changes">
      <div className={stack.ends}>
        <h2 id="changes">{t("changes.title", { earlier, later })}</h2>
        <Link to="/policies/$name" params={{ name }} search={{}}>
          {t("changes.close")}
        </Link>
      </div>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting rows={1} />}
      {data && <Changes rows={data.rows} />}
    </section>
  );
}
