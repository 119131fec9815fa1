/** How difficult a project's content is, how much of it one person may meet, and how its people are. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Segmented, TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Caps, capsQuery, crowdQuery } from "./queries";

export function ExposureCard({ project }: { project: number }) {
  const t = useWords("rooms/agreements/manage");
  const { data } = useQuery(capsQuery(project));
  return (
    <section className={stack.card} aria-label={t("exposure")}>
      <h2>{t("exposure")}</h2>
      <p className="dim">{t("exposure.why")}</p>
      {data && <CapsForm project={project} now={data} />}
      <Crowd project={project} />
    </section>
  );
}

function CapsForm({ project, now }: { project: number; now: Caps }) {
  const t = useWords("rooms/agreements/manage");
  const client = useQueryClient();
  const [given, setGiven] = useState(now);
  const save = useMutation({
    mutationFn: () => api.put<Caps>(`/projects/${project}/wellbeing`, given),
    onSuccess: (kept) => {
      client.setQueryData(capsQuery(project).queryKey, kept);
      say(t("kept"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <Segmented
        label={t("exposure.severity")}
        value={String(given.severity)}
        options={[0, 1, 2, 3].map((value) => ({
          value: String(value),
          label: t(`exposure.severity.${value}`),
        }))}
        onChange={(value) => setGiven({ ...given, severity: Number(value) })}
      />
      <div className={stack.pair}>
        {(["day", "week"] as const).map((span) => (
          <TextField
            key={span}
            type="number"
            min={1}
            label={t(`exposure.${span}`)}
            help={t("exposure.help")}
            value={given[span] ?? ""}
            wrong={faults.find((fault) => fault.where === `/${span}`)?.why}
            onChange={(event) => setGiven({ ...given, [span]: Number(event.target.value) || null })}
          />
        ))}
      </div>
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t("exposure.keep")}
        </Button>
      </div>
    </form>
  );
}

const one = (value: number | null) => number(Math.round((value ?? 0) * 10) / 10);

function Crowd({ project }: { project: number }) {
  const t = useWords("rooms/agreements/manage");
  const { data, isLoading } = useQuery(crowdQuery(project));
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  if (data.people === null) return <p className="dim">{t("exposure.few")}</p>;
  return (
    <p>
      {t("exposure.people", {
        people: number(data.people),
        mean: one(data.mean_points),
        most: one(data.most_points),
      })}{" "}
      {data.mean_pulse !== null && t("exposure.pulse", { mean: one(data.mean_pulse) })}
    </p>
  );
}
