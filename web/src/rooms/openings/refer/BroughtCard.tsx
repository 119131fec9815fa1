/** My links and whom they brought: in numbers, with what is credited, owed or refused, and why. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Counted } from "./Counted";
import { LinkField } from "./LinkField";
import { myReferralsQuery } from "./queries";

export function BroughtCard() {
  const t = useWords("rooms/openings/refer");
  const { data, isLoading, error, refetch } = useQuery(myReferralsQuery);
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="brought">
      <h2 id="brought">{t("mine")}</h2>
      <p className="dim">{t("mineWhy")}</p>
      <ul className={stack.list}>
        {data.rows.map((row) => (
          <li key={row.opening} className={stack.tight}>
            <h3>
              <Link to="/openings/$opening" params={{ opening: row.opening }}>
                <bdi>{row.title}</bdi>
              </Link>
            </h3>
            <Counted brought={row} />
            <LinkField link={row.link} about={row.title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
