/** How many hours a week one person may work in a project. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

interface Cap {
  hours: number | null;
}

const capQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "hours"],
    queryFn: () => api.get<Cap>(`/projects/${project}/hours`),
  });

export function HoursCard({ project }: { project: number }) {
  const t = useWords("rooms/agreements/manage");
  const { data } = useQuery(capQuery(project));
  return (
    <section className={stack.card} aria-label={t("hours")}>
      <h2>{t("hours")}</h2>
      <p className="dim">{t("hours.why")}</p>
      {data && <CapForm project={project} now={data} />}
    </section>
  );
}

function CapForm({ project, now }: { project: number; now: Cap }) {
  const t = useWords("rooms/agreements/manage");
  const client = useQueryClient();
  const [given, setGiven] = useState(now.hours === null ? "" : String(now.hours));
  const save = useMutation({
    mutationFn: () =>
      api.put<Cap>(`/projects/${project}/hours`, { hours: given === "" ? null : Number(given) }),
    onSuccess: (kept) => {
      client.setQueryData(capQuery(project).queryKey, kept);
      say(t("kept"));
    },
  });
  const fault = save.error instanceof ApiProblem ? save.error.faults[0]?.why : undefined;
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <TextField
        type="number"
        min={1}
        max={80}
        label={t("hours.cap")}
        help={t("hours.help")}
        value={given}
        wrong={fault}
        onChange={(event) => setGiven(event.target.value)}
      />
      {save.error && !fault && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t("hours.keep")}
        </Button>
      </div>
    </form>
  );
}
