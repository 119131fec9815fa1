/** Asking people in: whoever fits a rule best, or people by their addresses. Nobody hears of it before it is sent. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Count } from "@/workspace/rule/Count";
import { GroupEditor } from "@/workspace/rule/GroupEditor";
import { type Group, NOTHING, toRule } from "@/workspace/rule/rule";
import { type Drive, drivesQuery } from "./queries";

const addresses = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

export function NewDrive({ project }: { project: number }) {
  const t = useWords("rooms/drives");
  const client = useQueryClient();
  const [way, setWay] = useState("fit");
  const [group, setGroup] = useState<Group>(NOTHING);
  const [wanted, setWanted] = useState("20");
  const [named, setNamed] = useState("");
  const [days, setDays] = useState("7");
  const [note, setNote] = useState("");
  const rule = toRule(group);
  const find = useMutation({
    mutationFn: () =>
      api.post<Drive>(`/projects/${project}/drives`, {
        ...(way === "fit" ? { rule, wanted: Number(wanted) } : { emails: addresses(named) }),
        days: Number(days),
        note,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: drivesQuery(project).queryKey });
      setNamed("");
    },
  });
  const faults = find.error instanceof ApiProblem ? find.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where.startsWith(where))?.why;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!find.isPending) find.mutate();
  };
  return (
    <form className={stack.card} aria-labelledby="new-drive" onSubmit={submit}>
      <h2 id="new-drive">{t("new")}</h2>
      <Segmented
        label={t("way")}
        value={way}
        options={["fit", "named"].map((value) => ({ value, label: t(`way.${value}`) }))}
        onChange={setWay}
      />
      {way === "fit" ? (
        <>
          <p className="dim">{t("fitHelp")}</p>
          <GroupEditor group={group} depth={1} onChange={setGroup} />
          <Count project={project} rule={rule} />
        </>
      ) : (
        <TextArea
          label={t("emails")}
          help={t("emailsHelp")}
          required
          dir="ltr"
          value={named}
          wrong={wrong("/emails")}
          onChange={(event) => setNamed(event.target.value)}
        />
      )}
      <div className={`${stack.pair} ${stack.narrow}`}>
        {way === "fit" && (
          <TextField
            type="number"
            min={1}
            max={1000}
            required
            label={t("wanted")}
            help={t("wantedHelp")}
            value={wanted}
            wrong={wrong("/wanted")}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        <TextField
          type="number"
          min={1}
          max={30}
          required
          label={t("days")}
          value={days}
          wrong={wrong("/days")}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
      <TextArea
        label={t("note")}
        help={t("noteHelp")}
        maxLength={1000}
        dir="auto"
        value={note}
        wrong={wrong("/note")}
        onChange={(event) => setNote(event.target.value)}
      />
      {find.error && faults.length === 0 && <ProblemNote problem={find.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={find.isPending}
          disabled={way === "fit" && rule === undefined}
        >
          {t("find")}
        </Button>
      </div>
    </form>
  );
}
