/** How often a project looks a second time. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { saveShares, type Shares, sharesQuery } from "./queries";

const NAMES = ["random", "second", "gold"] as const;

export function SharesForm({ id }: { id: number }) {
  const t = useWords("rooms/review/manage");
  const client = useQueryClient();
  const { data, isLoading } = useQuery(sharesQuery(id));
  const save = useMutation({
    mutationFn: (shares: Shares) => saveShares(id, shares),
    onSuccess: async () => {
      say(t("saved"));
      await client.invalidateQueries({ queryKey: ["project", id, "review"] });
    },
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <section className={stack.card} aria-labelledby="shares">
      <h2 id="shares">{t("shares")}</h2>
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const of = (name: string) => Number(given.get(name)) / 100;
          save.mutate({ random: of("random"), second: of("second"), gold: of("gold") });
        }}
      >
        <div className={stack.pair}>
          {NAMES.map((name) => (
            <TextField
              key={name}
              name={name}
              type="number"
              min={0}
              max={name === "gold" ? 50 : 100}
              step="any"
              required
              label={t(`share.${name}`)}
              help={t(`share.${name}.means`)}
              defaultValue={Math.round(data[name] * 1000) / 10}
            />
          ))}
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
