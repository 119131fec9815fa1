/** On an opening's page: a question to those who posted it, and what was said so far. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery } from "@/app/session";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { myEnquiryQuery } from "./queries";
import { SayForm } from "./SayForm";
import { Words } from "./Words";

export function AskCard({ opening }: { opening: string }) {
  const t = useWords("rooms/openings/ask");
  const me = useQuery(meQuery).data;
  return (
    <section className={stack.card} aria-labelledby="ask">
      <h2 id="ask">{t("title")}</h2>
      {me === null && (
        <p className="dim">
          <Link to="/sign-in" search={{ to: `/openings/${opening}` }}>
            {t("signIn")}
          </Link>
        </p>
      )}
      {me && <Mine opening={opening} />}
    </section>
  );
}

function Mine({ opening }: { opening: string }) {
  const t = useWords("rooms/openings/ask");
  const client = useQueryClient();
  const { data, isLoading, error, refetch } = useQuery(myEnquiryQuery(opening));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  const one = data.enquiry;
  const send = async (text: string) => {
    const enquiry = await api.post(`/openings/${opening}/enquiry`, { text });
    client.setQueryData(myEnquiryQuery(opening).queryKey, { enquiry } as typeof data);
    say(t("sent"));
  };
  return (
    <>
      {one && <Words one={one} asker={t("you")} team={t("team")} />}
      {one && !one.may_ask ? (
        <p className="dim">{t("closed")}</p>
      ) : (
        <SayForm label={t(one ? "again" : "label")} help={t("help")} send={t("send")} onSend={send} />
      )}
    </>
  );
}
