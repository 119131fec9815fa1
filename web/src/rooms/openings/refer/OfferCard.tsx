/** For who manages an opening: the credit for bringing people, and what came of it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { amountOf, typed } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { money } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { Counted } from "./Counted";
import { type OpeningReferrals, openingReferralsQuery } from "./queries";

interface Where {
  project: number;
  opening: string;
}

export function OfferCard({ project, opening }: Where) {
  const t = useWords("rooms/openings/refer");
  const { data, isLoading, error, refetch } = useQuery(openingReferralsQuery(project, opening));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <section className={stack.card} aria-labelledby="offer">
      <h2 id="offer">{t("manage")}</h2>
      <p className="dim">{t("manageWhy")}</p>
      {data.offer && (
        <>
          <p>
            {data.ended
              ? t("ended")
              : t("offered", { amount: money(data.offer), count: data.offer.tasks, left: data.offer.left })}
          </p>
          <Counted brought={data.brought} />
        </>
      )}
      <Offering project={project} opening={opening} now={data} />
    </section>
  );
}

function Offering({ project, opening, now }: Where & { now: OpeningReferrals }) {
  const t = useWords("rooms/openings/refer");
  const client = useQueryClient();
  const path = `/projects/${project}/openings/${opening}/referrals`;
  const { offer } = now;
  const [given, setGiven] = useState({
    amount: offer ? typed(offer) : "",
    currency: offer?.currency ?? "EUR",
    tasks: String(offer?.tasks ?? 10),
    most: String(offer?.most ?? 20),
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const again = () => client.invalidateQueries(openingReferralsQuery(project, opening));
  const amount = amountOf(given.amount, given.currency);
  const save = useMutation({
    mutationFn: () => api.put(path, { ...amount, tasks: Number(given.tasks), most: Number(given.most) }),
    onSuccess: async () => {
      await again();
      say(t("kept"));
    },
  });
  const end = useMutation({ mutationFn: () => api.delete(path), onSuccess: again });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  const problem = save.error ?? end.error;
  return (
    <form
      className={stack.stack}
      aria-label={t("manage")}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount) save.mutate();
      }}
    >
      <div className={stack.pair}>
        <TextField
          label={t("field.amount")}
          inputMode="decimal"
          value={given.amount}
          wrong={wrong("/minor_units") ?? (given.amount && !amount ? t("field.amountWrong") : undefined)}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <TextField
          label={t("field.currency")}
          maxLength={3}
          value={given.currency}
          onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
        />
        <TextField
          label={t("field.tasks")}
          inputMode="numeric"
          type="number"
          min={1}
          value={given.tasks}
          wrong={wrong("/tasks")}
          onChange={(event) => set({ tasks: event.target.value })}
        />
        <TextField
          label={t("field.most")}
          inputMode="numeric"
          type="number"
          min={1}
          value={given.most}
          wrong={wrong("/most")}
          onChange={(event) => set({ most: event.target.value })}
        />
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div className={stack.row}>
        <Button type="submit" busy={save.isPending} disabled={!amount || save.isPending}>
          {t(offer && !now.ended ? "change" : "begin")}
        </Button>
        {offer && !now.ended && (
          <Button look="ghost" busy={end.isPending} disabled={end.isPending} onClick={() => end.mutate()}>
            {t("end")}
          </Button>
        )}
      </div>
    </form>
  );
}
