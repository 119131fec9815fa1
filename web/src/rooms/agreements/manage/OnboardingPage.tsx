/** What comes before a project's first task: its documents, the course, the guidelines. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Tick } from "@/ui/Entry";
import { Segmented } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { RuleCard } from "../who/RuleCard";
import { Documents } from "./Documents";
import { ExposureCard } from "./ExposureCard";
import { HoursCard } from "./HoursCard";
import { identityQuery, type Onboarding, onboardingQuery, READINGS } from "./queries";

export function OnboardingPage({ project }: { project: number }) {
  const { data, error, refetch } = useQuery(onboardingQuery(project));
  return (
    <div className={stack.stack}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <RuleCard project={project} />
          <Wishes project={project} now={data} />
          <Documents project={project} />
          <ExposureCard project={project} />
          <HoursCard project={project} />
        </>
      )}
    </div>
  );
}

function Wishes({ project, now }: { project: number; now: Onboarding }) {
  const t = useWords("rooms/agreements/manage");
  const client = useQueryClient();
  // One after the other: of two quick choices the answer to the first must not arrive last.
  const save = useMutation({
    scope: { id: `onboarding/${project}` },
    mutationFn: (wanted: Onboarding) => api.put<Onboarding>(`/projects/${project}/onboarding`, wanted),
    onSuccess: (kept) => {
      client.setQueryData(onboardingQuery(project).queryKey, kept);
      say(t("kept"));
    },
  });
  // A choice shows at once and keeps the focus; a refusal shows what is kept again.
  const shown = save.isPending ? save.variables : now;
  return (
    <section className={stack.card} aria-label={t("before")}>
      <h2>{t("before")}</h2>
      <p className="dim">{t("beforeWhy")}</p>
      <Tick
        label={t("course")}
        help={t("courseHelp")}
        checked={shown.course}
        onChange={(event) => save.mutate({ ...shown, course: event.target.checked })}
      />
      <Segmented
        label={t("reading")}
        value={shown.reading}
        options={READINGS.map((value) => ({ value, label: t(`reading.${value}`) }))}
        onChange={(reading) => save.mutate({ ...shown, reading: reading as Onboarding["reading"] })}
      />
      <Identity project={project} />
      {save.error && <ProblemNote problem={save.error} />}
    </section>
  );
}

/** Whether identities are checked: kept by a room of its own, chosen where people look for it. */
function Identity({ project }: { project: number }) {
  const t = useWords("rooms/agreements/manage");
  const client = useQueryClient();
  const { data, isLoading } = useQuery(identityQuery(project));
  const ask = useMutation({
    scope: { id: `identity/${project}` },
    mutationFn: (asked: boolean) =>
      api.put<{ asked: boolean }>(`/projects/${project}/verification`, { asked }),
    onSuccess: (kept) => {
      client.setQueryData(identityQuery(project).queryKey, kept);
      say(t("kept"));
    },
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <>
      <Tick
        label={t("identity")}
        help={t("identityHelp")}
        checked={ask.isPending ? ask.variables : data.asked}
        onChange={(event) => ask.mutate(event.target.checked)}
      />
      {ask.error && <ProblemNote problem={ask.error} />}
    </>
  );
}
