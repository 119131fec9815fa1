/** A project's guidelines, read to the end before the first task; the server's clock says whether that was a reading. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Reading, readingQuery } from "@/api/agreements";
import { api } from "@/api/client";
import { guidelinesQuery } from "@/api/projects";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Clauses } from "@/ui/Clauses";
import { dateTime } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Agreements.module.css";

export function ReadingPage({ project }: { project: number }) {
  const t = useWords("rooms/agreements");
  const { data: reading, error: noReading } = useQuery(readingQuery(project));
  const { data: guidelines, error: noGuidelines } = useQuery(guidelinesQuery(project));
  const error = noReading ?? noGuidelines;
  return (
    <Page title={t("reading.title")} lead={t("reading.lead")}>
      {error && <ProblemNote problem={error} />}
      {!error && !(reading && guidelines) && <Waiting />}
      {reading && guidelines && (
        <div className={css.measure}>
          <Clauses clauses={guidelines.clauses} heading="h2" />
          <End project={project} reading={reading} />
        </div>
      )}
    </Page>
  );
}

function End({ project, reading }: { project: number; reading: Reading }) {
  const t = useWords("rooms/agreements");
  const client = useQueryClient();
  const foot = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) setReached(true);
    });
    if (foot.current) watch.observe(foot.current);
    return () => watch.disconnect();
  }, []);
  const done = useMutation({
    mutationFn: () =>
      api.post<Reading>(`/projects/${project}/reading/done`, {
        version: reading.version,
        reached_end: reached,
      }),
    onSuccess: async (read) => {
      client.setQueryData(readingQuery(project).queryKey, read);
      await client.invalidateQueries({ queryKey: ["catalogue"] });
    },
  });
  return (
    <div ref={foot} className={stack.card}>
      {reading.done_at ? (
        <p role="status">{t("reading.doneAt", { when: dateTime(new Date(reading.done_at)) })}</p>
      ) : (
        <p>{t("reading.why")}</p>
      )}
      {done.error && <ProblemNote problem={done.error} />}
      <div className={stack.row}>
        {reading.done_at ? (
          <LinkButton to="/work/$project" params={{ project }} look="filled" preload={false}>
            {t("toWork")}
          </LinkButton>
        ) : (
          <Button look="filled" busy={done.isPending} disabled={!reached} onClick={() => done.mutate()}>
            {t("reading.deed")}
          </Button>
        )}
      </div>
    </div>
  );
}
