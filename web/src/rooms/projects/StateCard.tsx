/** Opening, pausing and closing, with the reason that goes into the audit trail. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Project, ProjectState } from "@/api/house";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { LinkButton } from "@/ui/LinkButton";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { StateMark } from "./StateMark";

export function StateCard({ project }: { project: Project }) {
  const t = useWords("rooms/projects");
  const [wanted, setWanted] = useState<ProjectState>();
  const may = project.deeds.includes("change_project");
  return (
    <section className={stack.card} aria-labelledby="state">
      <h2 id="state">{t("projects.state")}</h2>
      <p>
        <StateMark state={project.state} />
      </p>
      <p className="dim">{t(`state.${project.state}.means`)}</p>
      {may && (
        <div className={stack.row}>
          {project.next_states.map((state) => (
            <Button
              key={state}
              look={state === "active" ? "filled" : "plain"}
              onClick={() => setWanted(state)}
            >
              {t(`state.to.${state}`)}
            </Button>
          ))}
          {project.state === "draft" && (
            <LinkButton to="/projects/$project/rehearsal" params={{ project: project.id }}>
              {t("state.rehearse")}
            </LinkButton>
          )}
        </div>
      )}
      {wanted && <Change project={project} wanted={wanted} onClose={() => setWanted(undefined)} />}
    </section>
  );
}

interface ChangeProps {
  project: Project;
  wanted: ProjectState;
  onClose: () => void;
}

function Change({ project, wanted, onClose }: ChangeProps) {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () => api.post<Project>(`/projects/${project.id}/state`, { state: wanted, reason }),
    onSuccess: (now) => {
      client.setQueryData(["project", project.id], now);
      void client.invalidateQueries({ queryKey: ["projects"] });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(`state.to.${wanted}`)}>
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <p>{t(`state.${wanted}.means`)}</p>
        {wanted === "active" && project.counts.items === 0 && <p>{t("state.noItems")}</p>}
        <TextField
          label={t("state.reason")}
          help={t("state.reasonHelp")}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {change.error && <ProblemNote problem={change.error} />}
        <div className={stack.row}>
          <Button type="submit" look="filled" busy={change.isPending} disabled={change.isPending}>
            {t(`state.to.${wanted}`)}
          </Button>
          <Button look="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
