/** The one form: about oneself, the résumé, why. Saved and gone back to as often as one likes, then sent. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { sayVia } from "../refer/queries";
import { ProfileFields } from "./ProfileFields";
import { type MyProfile, saidOf } from "./queries";
import { ResumeField } from "./ResumeField";

interface Props {
  opening: string;
  note: string;
  profile: MyProfile;
}

export function ApplyForm({ opening, note: before, profile }: Props) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const [said, setSaid] = useState(() => saidOf(profile));
  const [note, setNote] = useState(before);
  const keep = useMutation({
    mutationFn: async (send: boolean) => {
      // Before the application: whoever has applied was brought by nobody.
      await sayVia(opening);
      await api.put("/me/profile", { ...said, languages: said.languages.filter(({ tag }) => tag.trim()) });
      const path = `/openings/${opening}/application`;
      await (send ? api.post(`${path}/send`, { note }) : api.put(path, { note }));
      return send;
    },
    onSuccess: async (sent) => {
      say(t(sent ? "apply.sent" : "apply.kept"));
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
  const faults = keep.error instanceof ApiProblem ? keep.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where.startsWith(where))?.why;
  return (
    <form
      className={stack.card}
      aria-label={t("apply.title")}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(true);
      }}
    >
      <p className="dim">{t("apply.what")}</p>
      <ProfileFields said={said} onChange={setSaid} wrong={wrong} />
      <ResumeField resume={profile.resume} />
      <TextArea
        label={t("apply.note")}
        rows={4}
        maxLength={2000}
        dir="auto"
        value={note}
        wrong={wrong("/note")}
        onChange={(event) => setNote(event.target.value)}
      />
      {keep.error && (
        <ProblemNote
          problem={keep.error}
          safe={t("apply.safe")}
          places={{
            "/country": t("find.country"),
            "/languages": t("fact.languages"),
            "/note": t("apply.note"),
          }}
        />
      )}
      <div className={stack.row}>
        <Button type="submit" look="filled" busy={keep.isPending} disabled={keep.isPending}>
          {t("apply.send")}
        </Button>
        <Button disabled={keep.isPending} onClick={() => keep.mutate(false)}>
          {t("apply.later")}
        </Button>
      </div>
    </form>
  );
}
