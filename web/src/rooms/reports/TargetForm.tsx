/** Another target for one indicator, or the house's own again. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Figure, healthKey, setTarget } from "./queries";
import { isShare, meant, typed, unitOf } from "./saying";

interface Props {
  project: number;
  figure: Figure;
  onDone: () => void;
}

export function TargetForm({ project, figure, onDone }: Props) {
  const t = useWords("rooms/reports");
  const client = useQueryClient();
  const [given, setGiven] = useState(figure.target === null ? "" : String(typed(figure, figure.target)));
  const save = useMutation({
    mutationFn: (target: number | null) => setTarget(project, figure.indicator, target),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: healthKey(project) });
      say(t("target.kept"));
      onDone();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  // Whoever asked for the form wants to type; the button they pressed is gone.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const fault = save.error instanceof ApiProblem ? save.error.faults[0]?.why : undefined;
  return (
    <form
      ref={form}
      className={stack.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && given !== "") save.mutate(meant(figure, Number(given)));
      }}
    >
      <TextField
        type="number"
        min={0}
        max={isShare(figure) && figure.indicator !== "budget" ? 100 : undefined}
        step="any"
        required
        label={t("target.new", { name: t(figure.indicator) })}
        help={t(`unit.${unitOf(figure)}`)}
        value={given}
        wrong={fault}
        onChange={(event) => setGiven(event.target.value)}
      />
      {save.error && !fault && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" busy={save.isPending}>
          {t("target.keep")}
        </Button>
        {figure.target_own && (
          <Button busy={save.isPending} onClick={() => save.mutate(null)}>
            {t("target.usual")}
          </Button>
        )}
        <Button look="ghost" onClick={onDone}>
          {t("target.leave")}
        </Button>
      </div>
    </form>
  );
}
