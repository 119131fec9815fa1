/** What people sent to an opening: read, with the résumé beside it, then taken or told why not. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { countryName, languageName } from "@/ui/codes";
import { CountryField } from "@/ui/CodeFields";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { day } from "../facts";
import css from "../Openings.module.css";

type Shapes = components["schemas"];
type Applied = Shapes["AppliedBody"];
type Whole = Shapes["WholeApplicationBody"];

const STAGES = ["sent", "accepted", "declined", "withdrawn"];

export function ApplicationsCard({ project, opening }: { project: number; opening: string }) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  const [stage, setStage] = useState("sent");
  const [country, setCountry] = useState("");
  const [shown, setShown] = useState<string>();
  const pages = useInfiniteQuery({
    queryKey: ["project", project, "openings", opening, "applications", stage, country],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Applied>>(`/projects/${project}/openings/${opening}/applications`, {
        query: { stage, country, cursor: pageParam, limit: 20 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="applications">
      <h2 id="applications">{t("applications")}</h2>
      <div className={stack.pair}>
        <SelectField
          label={t("stage")}
          value={stage}
          options={STAGES.map((value) => ({ value, label: words(`stage.${value}`) }))}
          onChange={(event) => setStage(event.target.value)}
        />
        <CountryField
          label={t("country")}
          none={words("find.anywhere")}
          value={country}
          onChange={setCountry}
        />
      </div>
      {error && <ProblemNote problem={error} />}
      {!rows && !error && <Waiting rows={1} />}
      {rows?.length === 0 && <p className="dim">{t("applicationsNone")}</p>}
      {rows && rows.length > 0 && (
        <Table
          caption={t("applications")}
          quiet
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { key: "name", title: t("name"), head: true, cell: (row) => <bdi>{row.name}</bdi> },
            { key: "country", title: t("country"), cell: (row) => countryName(row.profile.country) },
            { key: "languages", title: words("fact.languages"), cell: (row) => spoken(row, words) },
            { key: "sent", title: t("sent"), cell: (row) => (row.sent_at ? day(row.sent_at) : "–") },
            {
              key: "look",
              title: <span className="vh">{t("look")}</span>,
              cell: (row) => (
                <Button aria-label={t("lookAt", { name: row.name })} onClick={() => setShown(row.id)}>
                  {t("look")}
                </Button>
              ),
            },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
      <Dialog
        open={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={t("application")}
        place="side"
      >
        {shown && <Deciding key={shown} project={project} id={shown} onDone={() => setShown(undefined)} />}
      </Dialog>
    </section>
  );
}

const spoken = (row: Applied, words: ReturnType<typeof useWords>): string =>
  row.profile.languages
    .map(({ tag, level }) =>
      words("languageAt", { language: languageName(tag), level: words(`level.${level}`) }),
    )
    .join(", ");

function Deciding({ project, id, onDone }: { project: number; id: string; onDone: () => void }) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const { data, error } = useQuery({
    queryKey: ["applications", id],
    queryFn: () => api.get<Whole>(`/applications/${id}`),
  });
  const decide = useMutation({
    mutationFn: (accept: boolean) => api.post<Whole>(`/applications/${id}/decision`, { accept, reason }),
    onSuccess: async ({ stage }) => {
      await client.invalidateQueries({ queryKey: ["project", project] });
      await client.invalidateQueries({ queryKey: ["applications", id] });
      say(words(`stage.${stage}`));
      onDone();
    },
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <Waiting />;
  const waits = data.stage === "sent" || data.stage === "declined";
  return (
    <div className={stack.stack}>
      <h3>
        <bdi>{data.name}</bdi>
      </h3>
      <p>{about(data, words)}</p>
      {data.note && (
        <p className={css.plain} dir="auto">
          {data.note}
        </p>
      )}
      {data.profile.about && (
        <p className={css.plain} dir="auto">
          {data.profile.about}
        </p>
      )}
      {data.resume && <ResumeText id={id} resume={data.resume} />}
      {data.reason && <p className="dim">{t("reasonGiven", { reason: data.reason })}</p>}
      {waits && (
        <>
          <TextArea
            label={t("reason")}
            help={t("reasonHelp")}
            rows={3}
            maxLength={2000}
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {decide.error && <ProblemNote problem={decide.error} />}
          <div className={stack.row}>
            <Button look="filled" disabled={decide.isPending} onClick={() => decide.mutate(true)}>
              {t("accept")}
            </Button>
            {data.stage === "sent" && (
              <Button disabled={decide.isPending || !reason.trim()} onClick={() => decide.mutate(false)}>
                {t("decline")}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function about(one: Whole, words: ReturnType<typeof useWords>): string {
  const { country, time_zone, education, experience_years, hours_per_week, domains } = one.profile;
  return [
    country && countryName(country),
    time_zone,
    spoken(one, words),
    education !== "none" && words(`education.${education}`),
    experience_years > 0 && words("years", { count: experience_years }),
    hours_per_week && words("me.weekly", { count: hours_per_week }),
    ...domains.map((domain) => words(`domain.${domain}`)),
  ]
    .filter(Boolean)
    .join(" · ");
}

function ResumeText({ id, resume }: { id: string; resume: NonNullable<Whole["resume"]> }) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  return (
    <details>
      <summary>
        {words("resume")}: <bdi>{resume.name}</bdi>
      </summary>
      <p>
        <a href={`/api/v1/applications/${id}/resume`} download>
          {t("download")}
        </a>
      </p>
      <p className={css.plain} dir="auto">
        {resume.text.trim() || words("resume.noText")}
      </p>
    </details>
  );
}
