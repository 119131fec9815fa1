/** When gold counts as burnt. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Limits, limitsQuery, saveLimits } from "./queries";

export function LimitsForm({ id }: { id: number }) {
  const t = useWords("rooms/gold");
  const client = useQueryClient();
  const { data, isLoading } = useQuery(limitsQuery(id));
  const save = useMutation({
    mutationFn: (limits: Limits) => saveLimits(id, limits),
    onSuccess: async () => {
      say(t("saved"));
      await client.invalidateQueries({ queryKey: ["project", id, "gold", "limits"] });
    },
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <section className={stack.card} aria-labelledby="limits">
      <h2 id="limits">{t("limits")}</h2>
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const most = String(given.get("most") ?? "");
          save.mutate({
            most_shown: most ? Number(most) : null,
            drift: given.has("drift"),
            wrong: given.has("wrong"),
          });
        }}
      >
        <div className={stack.pair}>
          <TextField
            name="most"
            type="number"
            min={1}
            label={t("limits.most")}
            help={t("limits.mostHelp")}
            defaultValue={data.most_shown ?? ""}
          />
          <Tick
            name="drift"
            label={t("limits.drift")}
            help={t("limits.driftHelp")}
            defaultChecked={data.drift}
          />
          <Tick
            name="wrong"
            label={t("limits.wrong")}
            help={t("limits.wrongHelp")}
            defaultChecked={data.wrong}
          />
        </div>
        {save.error && <ProblemNote problem={save.error} />}
        <div>
          <Button type="submit" disabled={save.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
