/** Tells the project that something is wrong with the task; the task stays open. */
import { Flag } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWords } from "@/i18n";
import type { FlagKind } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import { prose } from "@/ui/prose";
import { say } from "@/ui/toasts";
import { flag } from "./leases";
import css from "./Bars.module.css";

const KINDS: readonly FlagKind[] = ["broken", "sensitive", "personal_data", "other"];

export function FlagDialog({ lease }: { lease: string }) {
  const t = useWords("workspace");
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await flag(lease, String(form.get("kind")), String(form.get("note")));
      setOpen(false);
      say(t("flag.thanks"));
    } catch (refusal) {
      setProblem(refusal);
    }
  };
  return (
    <>
      <Button icon={<Flag size={14} />} onClick={() => setOpen(true)}>
        <span className={css.wordy}>{t("bar.flag")}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("flag.title")}>
        <form className={css.form} onSubmit={(event) => void send(event)}>
          <p className="dim">{t("flag.lead")}</p>
          {problem !== undefined && <ProblemNote problem={problem} safe={t("task.safe")} />}
          <SelectField
            label={t("flag.kind")}
            name="kind"
            options={KINDS.map((kind) => ({ value: kind, label: t(`flag.${kind}`) }))}
          />
          <label className={css.note}>
            <span>{t("flag.note")}</span>
            <textarea {...prose()} name="note" rows={4} maxLength={2000} />
          </label>
          <Button look="filled" type="submit">
            {t("flag.send")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
