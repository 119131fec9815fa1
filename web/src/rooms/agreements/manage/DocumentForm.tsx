/** A new document, or the next version of one; what is published never changes. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Agreement } from "@/api/agreements";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { documentsQuery, KINDS } from "./queries";

interface Props {
  project: number | null;
  was?: Agreement;
  onDone: () => void;
}

export function DocumentForm({ project, was, onDone }: Props) {
  const t = useWords("rooms/agreements/manage");
  const client = useQueryClient();
  const [kind, setKind] = useState<string>(was?.kind ?? "confidentiality");
  const [said, setSaid] = useState({
    title: was?.title ?? "",
    text: was?.text ?? "",
    language: was?.language ?? "en",
    note: "",
  });
  const save = useMutation({
    mutationFn: () =>
      was
        ? api.post(`/agreements/${was.id}/versions`, { ...said, based_on: was.newest })
        : api.post("/agreements", { ...said, kind, project }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: documentsQuery(project).queryKey });
      say(t("published"));
      onDone();
    },
  });
  const retire = useMutation({
    mutationFn: (id: string) => api.post(`/agreements/${id}/retire`, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: documentsQuery(project).queryKey });
      onDone();
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (name: string) => faults.find(({ where }) => where.endsWith(`/${name}`))?.why;
  const set = (name: keyof typeof said) => (event: { target: { value: string } }) =>
    setSaid({ ...said, [name]: event.target.value });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="dim">{t(was ? "rewriteWhy" : "newWhy")}</p>
      {!was && (
        <SelectField
          label={t("kind")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => setKind(event.target.value)}
        />
      )}
      <TextField
        label={t("title")}
        required
        value={said.title}
        wrong={wrong("title")}
        onChange={set("title")}
      />
      <TextArea
        label={t("text")}
        help={t("textHelp")}
        required
        rows={14}
        dir="auto"
        value={said.text}
        wrong={wrong("text")}
        onChange={set("text")}
      />
      <TextField
        label={t("language")}
        help={t("languageHelp")}
        value={said.language}
        wrong={wrong("language")}
        onChange={set("language")}
      />
      {was && <TextField label={t("note")} value={said.note} wrong={wrong("note")} onChange={set("note")} />}
      {(save.error ?? retire.error) && <ProblemNote problem={save.error ?? retire.error} />}
      <div className={stack.ends}>
        <Button type="submit" look="filled" busy={save.isPending}>
          {t("publish")}
        </Button>
        {was && (
          <Button look="danger" busy={retire.isPending} onClick={() => retire.mutate(was.id)}>
            {t("retire")}
          </Button>
        )}
      </div>
    </form>
  );
}
