/** Where one is paid: shown masked, said anew, taken back; and what was paid so far. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { date, money } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { detailsQuery, type MyDetails, myPaymentsQuery } from "./queries";
import css from "./Pay.module.css";

export function DetailsCard() {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery(detailsQuery);
  const erase = useMutation({
    mutationFn: () => api.delete("/me/payout-details"),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: detailsQuery.queryKey });
      say(t("details.erased"));
    },
  });
  if (!data)
    return error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <Waiting rows={1} />;
  const open = changing || !data.details;
  return (
    <section className={stack.card} aria-labelledby="details">
      <h2 id="details">{t("details")}</h2>
      {data.details ? (
        <div className={stack.ends}>
          <p>
            <bdi>{data.details.name}</bdi> · <bdi>{data.masked}</bdi>
          </p>
          <div className={stack.row}>
            <Button onClick={() => setChanging(!changing)} aria-expanded={changing}>
              {t("details.change")}
            </Button>
            <Button look="ghost" disabled={erase.isPending} onClick={() => erase.mutate()}>
              {t("details.erase")}
            </Button>
          </div>
        </div>
      ) : (
        <p>{t("details.none")}</p>
      )}
      {erase.error && <ProblemNote problem={erase.error} />}
      {open && <DetailsForm now={data} onDone={() => setChanging(false)} />}
      <p className="dim">{t("details.kept")}</p>
      <Payments />
    </section>
  );
}

function DetailsForm({ now, onDone }: { now: MyDetails; onDone: () => void }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [given, setGiven] = useState({ name: now.details?.name ?? "", iban: "", bic: "" });
  const save = useMutation({
    mutationFn: () => api.put<MyDetails>("/me/payout-details", given),
    onSuccess: (kept) => {
      client.setQueryData(detailsQuery.queryKey, kept);
      say(t("details.saved"));
      onDone();
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  return (
    <form
      className={stack.stack}
      aria-label={t("details")}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className={css.account}>
        <TextField
          label={t("details.name")}
          autoComplete="name"
          maxLength={70}
          value={given.name}
          wrong={wrong("/name")}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t("details.iban")}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          maxLength={60}
          value={given.iban}
          wrong={wrong("/iban")}
          onChange={(event) => set({ iban: event.target.value })}
        />
        <TextField
          label={t("details.bic")}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          maxLength={20}
          value={given.bic}
          wrong={wrong("/bic")}
          onChange={(event) => set({ bic: event.target.value })}
        />
      </div>
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" disabled={!given.name.trim() || !given.iban.trim() || save.isPending}>
          {t("details.save")}
        </Button>
      </div>
    </form>
  );
}

function Payments() {
  const t = useWords("rooms/pay");
  const pages = useInfiniteQuery(myPaymentsQuery);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("payments")}</h3>
      <ul className={css.lines}>
        {rows.map((one) => (
          <li key={one.id} className={css.line}>
            <p className={css.what}>
              <b>{t(`payment.${one.state}`)}</b>
              <bdi>{one.masked}</bdi>
            </p>
            <p className={css.amount}>
              <bdi>{money(one)}</bdi>
            </p>
            <p className={css.about}>
              <span>
                {date(new Date(one.changed_at))}
                {one.why && (
                  <>
                    {" · "}
                    <bdi>{one.why}</bdi>
                  </>
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <More label={t("more")} of={pages} />
    </>
  );
}
