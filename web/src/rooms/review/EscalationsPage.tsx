/** What people stopped because it looked illegal, for those named to decide. Nothing is shown until it is asked for. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { FormVersion, Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { ItemView } from "@/workspace/ItemView";

type Escalation = components["schemas"]["EscalationBody"];
type Sealed = components["schemas"]["SealedBody"];

export function EscalationsPage() {
  const t = useWords("rooms/review");
  const { data, error } = useQuery({
    queryKey: ["escalations"],
    queryFn: () => api.get<Rows<Escalation>>("/escalations", { query: { limit: 100 } }),
  });
  const open = (data?.rows ?? []).filter(({ state }) => state === "open");
  const decided = (data?.rows ?? []).filter(({ state }) => state !== "open");
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting />}
      {data && open.length === 0 && (
        <Empty title={t("emptyTitle")}>
          <p>{t("emptyWhy")}</p>
        </Empty>
      )}
      <div className={stack.stack}>
        {open.map((one) => (
          <Card key={one.id} one={one} />
        ))}
        {decided.length > 0 && (
          <section className={stack.card} aria-labelledby="decided">
            <h2 id="decided">{t("decided")}</h2>
            <ul className={stack.list}>
              {decided.map((one) => (
                <li key={one.id}>
                  <b>{t(`state.${one.state}`)}</b> · {t(`reason.${one.reason}`)} ·{" "}
                  {dateTime(new Date(one.decided_at ?? one.made_at))}
                  {one.outcome_note && <bdi> · {one.outcome_note}</bdi>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}

function Card({ one }: { one: Escalation }) {
  const t = useWords("rooms/review");
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const look = useMutation({ mutationFn: () => api.post<Sealed>(`/escalations/${one.id}/open`) });
  const decide = useMutation({
    mutationFn: (state: "confirmed" | "cleared") =>
      api.post<Escalation>(`/escalations/${one.id}/decide`, { state, note }),
    onSuccess: async ({ state }) => {
      say(t(`said.${state}`));
      await client.invalidateQueries({ queryKey: ["escalations"] });
    },
  });
  const heading = `escalation-${one.id}`;
  return (
    <article className={stack.card} aria-labelledby={heading}>
      <h2 id={heading}>{t(`reason.${one.reason}`)}</h2>
      <p className="dim">{t("madeAt", { at: dateTime(new Date(one.made_at)), project: one.project_id })}</p>
      {one.note && (
        <p>
          {t("note")} <q dir="auto">{one.note}</q>
        </p>
      )}
      {look.error && <ProblemNote problem={look.error} />}
      {look.data ? (
        <Content sealed={look.data} />
      ) : (
        <div>
          <Button busy={look.isPending} onClick={() => look.mutate()}>
            {t("show")}
          </Button>
          <p className={stack.small}>{t("showHelp")}</p>
        </div>
      )}
      <label className={stack.tight}>
        <span>{t("outcomeNote")}</span>
        <input maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {decide.error && <ProblemNote problem={decide.error} />}
      <div className={stack.row}>
        <Button look="filled" disabled={decide.isPending} onClick={() => decide.mutate("confirmed")}>
          {t("confirm")}
        </Button>
        <Button disabled={decide.isPending} onClick={() => decide.mutate("cleared")}>
          {t("clear")}
        </Button>
      </div>
      <p className={stack.small}>{t("outcomes")}</p>
    </article>
  );
}

function Content({ sealed }: { sealed: Sealed }) {
  const t = useWords("rooms/review");
  const { project_id } = sealed.escalation;
  const { data, error } = useQuery({
    queryKey: ["escalated-form", project_id, sealed.form_version],
    queryFn: () =>
      api.get<FormVersion>(`/projects/${project_id}/form`, { query: { version: sealed.form_version } }),
  });
  // A handler may see no form of the project: then what it shows is read as it is kept.
  if (error) return <pre tabIndex={0}>{JSON.stringify(sealed.payload, null, 1)}</pre>;
  if (!data) return <Waiting rows={1} />;
  return (
    <section aria-label={t("content")}>
      <ItemView form={data.form} payload={sealed.payload} />
    </section>
  );
}
