/** One opening, written and opened: its fields, its state, and how everybody sees it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Opening, projectOpeningQuery } from "../queries";
import { EnquiriesCard } from "../ask/EnquiriesCard";
import { OfferCard } from "../refer/OfferCard";
import { ApplicationsCard } from "./ApplicationsCard";
import { type Entered, entered, payOf, postingOf } from "./posting";
import { PostingForm } from "./PostingForm";

interface Props {
  project: number;
  opening: string | undefined;
}

export function EditPage({ project, opening }: Props) {
  return opening ? (
    <Known project={project} opening={opening} />
  ) : (
    <Editing project={project} now={undefined} />
  );
}

function Known({ project, opening }: { project: number; opening: string }) {
  const { data, error, refetch } = useQuery(projectOpeningQuery(project, opening));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className={stack.stack}>
      <StateCard project={project} now={data} />
      {data.state !== "draft" && <ApplicationsCard project={project} opening={opening} />}
      {data.state !== "draft" && <EnquiriesCard project={project} opening={opening} />}
      <OfferCard project={project} opening={opening} />
      <Editing key={data.id} project={project} now={data} />
    </div>
  );
}

function StateCard({ project, now }: { project: number; now: Opening }) {
  const t = useWords("rooms/openings/manage");
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: (state: string) =>
      api.post<Opening>(`/projects/${project}/openings/${now.id}/state`, { state }),
    onSuccess: async ({ state }) => {
      await client.invalidateQueries({ queryKey: ["project", project, "openings"] });
      say(t(`now.${state}`));
    },
  });
  const isOpen = now.state === "open";
  return (
    <section className={stack.card} aria-label={t("state")}>
      <div className={stack.ends}>
        <p>
          <strong>{t(`state.${now.state}`)}</strong> <span className="dim">{t(`about.${now.state}`)}</span>
        </p>
        <div className={stack.row}>
          {isOpen && (
            <Link to="/openings/$opening" params={{ opening: now.id }}>
              {t("see")}
            </Link>
          )}
          <Button
            look={isOpen ? "plain" : "filled"}
            disabled={set.isPending}
            busy={set.isPending}
            onClick={() => set.mutate(isOpen ? "closed" : "open")}
          >
            {t(isOpen ? "close" : "open")}
          </Button>
        </div>
      </div>
      {set.error && <ProblemNote problem={set.error} />}
    </section>
  );
}

function Editing({ project, now }: { project: number; now: Opening | undefined }) {
  const t = useWords("rooms/openings/manage");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [given, setGiven] = useState<Entered>(() => entered(now));
  const save = useMutation({
    mutationFn: () => {
      const posting = postingOf(given);
      return now
        ? api.put<Opening>(`/projects/${project}/openings/${now.id}`, posting)
        : api.post<Opening>(`/projects/${project}/openings`, posting);
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["project", project, "openings"] });
      say(t("kept"));
      await navigate({
        to: "/projects/$project/openings/$opening",
        params: { project, opening: id },
        replace: true,
      });
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const touched = JSON.stringify(given) !== JSON.stringify(entered(now));
  return (
    <form
      className={stack.card}
      aria-label={t("says")}
      onSubmit={(event) => {
        event.preventDefault();
        if (payOf(given) !== undefined) save.mutate();
      }}
    >
      <h2>{now ? t("says") : t("begin")}</h2>
      <PostingForm
        project={project}
        given={given}
        onChange={setGiven}
        wrong={(where) => faults.find((fault) => fault.where.startsWith(where))?.why}
      />
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button
          type="submit"
          look="filled"
          disabled={!touched || save.isPending || payOf(given) === undefined}
          busy={save.isPending}
        >
          {t(now ? "save" : "keepDraft")}
        </Button>
        <Link to="/projects/$project/openings" params={{ project }}>
          {t("back")}
        </Link>
      </div>
    </form>
  );
}
