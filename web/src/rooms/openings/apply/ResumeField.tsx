/** The résumé: sent at once when it is chosen; what was read out of it can be looked at. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { DropZone } from "@/ui/DropZone";
import { Group } from "@/ui/Entry";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "../Openings.module.css";
import { profileQuery, type Resume } from "./queries";

export function ResumeField({ resume }: { resume: Resume | null }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: profileQuery.queryKey });
  const send = useMutation({
    mutationFn: (file: File) => api.post<Resume>("/me/resume", file, { query: { name: file.name } }),
    onSuccess: done,
  });
  const remove = useMutation({ mutationFn: () => api.delete("/me/resume"), onSuccess: done });
  const busy = send.isPending || remove.isPending;
  return (
    <Group legend={t("resume")}>
      {resume && (
        <>
          <div className={stack.row}>
            <a href="/api/v1/me/resume" download>
              <bdi>{resume.name}</bdi>
            </a>
            <Button look="ghost" disabled={busy} onClick={() => remove.mutate()}>
              {t("resume.remove")}
            </Button>
          </div>
          <details>
            <summary>{t("resume.read")}</summary>
            <p className={css.plain} dir="auto">
              {resume.text.trim() || t("resume.noText")}
            </p>
          </details>
        </>
      )}
      {(send.error ?? remove.error) && <ProblemNote problem={send.error ?? remove.error} />}
      <DropZone
        words={{
          drop: t("resume.drop"),
          choose: t(send.isPending ? "resume.sending" : "resume.choose"),
          formats: t("resume.formats"),
        }}
        accept=".pdf,.docx"
        disabled={busy}
        onFiles={([file]) => file && send.mutate(file)}
      />
    </Group>
  );
}
