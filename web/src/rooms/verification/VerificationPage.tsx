/** One's own identity check; for checkers what waits for them, above their own where they work too. */
import { useQuery } from "@tanstack/react-query";
import { rolesOf, useMe } from "@/app/session";
import { useWords } from "@/i18n";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { BeginCard } from "./BeginCard";
import { ChecksCard } from "./ChecksCard";
import { PicturesCard } from "./PicturesCard";
import { myChecksQuery } from "./queries";
import { StateCard } from "./StateCard";

export function VerificationPage() {
  const t = useWords("rooms/verification");
  const me = useMe();
  const checker = me.deeds.includes("verify_identity");
  const works = rolesOf(me).has("contributor");
  return (
    <Page title={t("title")} lead={t(checker ? "lead.checker" : "lead")}>
      <div className={stack.stack}>
        {checker && <ChecksCard />}
        {(works || !checker) && <Mine />}
      </div>
    </Page>
  );
}

function Mine() {
  const { data, error, refetch } = useQuery(myChecksQuery);
  if (!data) return error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <Waiting />;
  const newest = data.rows[0];
  const drafted = newest?.state === "draft" && newest.route !== "provider";
  return (
    <div className={stack.stack}>
      {newest && newest.state !== "lapsed" && !drafted && <StateCard check={newest} />}
      {drafted && <PicturesCard key={newest.id} check={newest} now={data} />}
      {newest?.state !== "waiting" && !drafted && <BeginCard now={data} />}
    </div>
  );
}
