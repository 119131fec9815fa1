/** What sways a project's people beside an answer's worth, and the hidden repeats that tell. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useJob } from "@/api/jobs";
import { projectQuery } from "@/api/projects";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { EffectsCard, PeopleCard, RepeatsCard } from "./MeasuredCards";
import { measureAgain, probesQuery } from "./queries";
import { SettingCard } from "./SettingCard";

export function ProbesPage({ id }: { id: number }) {
  const t = useWords("rooms/probes");
  const { data, error, refetch } = useQuery(probesQuery(id));
  const may = !!useQuery(projectQuery(id)).data?.deeds.includes("change_project");
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (!data.possible)
    return (
      <section className={stack.card}>
        <Empty title={t("impossible")}>
          <p>{t("impossible.why")}</p>
        </Empty>
      </section>
    );
  return (
    <div className={stack.stack}>
      <EffectsCard found={data.measurement} again={<Again id={id} />} />
      <RepeatsCard now={data} />
      {data.measurement && data.measurement.people.length > 0 && <PeopleCard found={data.measurement} />}
      {may && <SettingCard id={id} now={data} />}
    </div>
  );
}

function Again({ id }: { id: number }) {
  const t = useWords("rooms/probes");
  const client = useQueryClient();
  const [job, setJob] = useState<string>();
  const start = useMutation({ mutationFn: () => measureAgain(id), onSuccess: (found) => setJob(found.job) });
  const ended = useCallback(() => {
    setJob(undefined);
    void client.invalidateQueries({ queryKey: probesQuery(id).queryKey });
  }, [client, id]);
  useJob(job, ended);
  return (
    <Button busy={start.isPending || job !== undefined} onClick={() => start.mutate()}>
      {t("again")}
    </Button>
  );
}
