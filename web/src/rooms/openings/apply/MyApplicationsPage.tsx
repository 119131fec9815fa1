/** One's own applications, newest first, each with where it stands. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { BroughtCard } from "../refer/BroughtCard";
import { applicationsQuery } from "./queries";
import { SearchesCard } from "./SearchesCard";
import { StageCard } from "./StageCard";

export function MyApplicationsPage() {
  const t = useWords("rooms/openings");
  const { data, error, refetch } = useQuery(applicationsQuery);
  return (
    <Page title={t("mine")}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data?.rows.length === 0 && (
          <Empty title={t("mineNone")} action={<LinkButton to="/openings">{t("all")}</LinkButton>}>
            <p>{t("mineNoneWhy")}</p>
          </Empty>
        )}
        {data?.rows.map((one) => (
          <StageCard key={one.id} one={one} />
        ))}
        <SearchesCard />
        <BroughtCard />
      </div>
    </Page>
  );
}
