/** An attempt: taken while it is open, read as a receipt once it is graded. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { attemptQuery } from "./queries";
import { Receipt } from "./Receipt";
import { Sitting } from "./Sitting";

export function AttemptPage({ id }: { id: string }) {
  const t = useWords("rooms/exams");
  const { data, error, refetch } = useQuery({ ...attemptQuery(id), refetchOnWindowFocus: false });
  return (
    <Page title={data?.rules.title ?? t("title")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (data.outcome ? <Receipt attempt={data} /> : <Sitting attempt={data} />)}
    </Page>
  );
}
