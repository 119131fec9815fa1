/** How many hours a week one person may work in a project. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { HoursForm } from "@/ui/HoursForm";
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
  const save = useMutation({
    mutationFn: (hours: number | null) => api.put<Cap>(`/projects/${project}/hours`, { hours }),
    onSuccess: (kept) => {
      client.setQueryData(capQuery(project).queryKey, kept);
      say(t("kept"));
    },
  });
  return (
    <HoursForm
      hours={now.hours}
      label={t("hours.cap")}
      help={t("hours.help")}
      keep={t("hours.keep")}
      busy={save.isPending}
      problem={save.error}
      onKeep={save.mutate}
    />
  );
}
