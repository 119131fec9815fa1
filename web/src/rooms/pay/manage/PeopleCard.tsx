/** Who worked, what it comes to an hour over all their time, and giving something on top. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Money } from "@/api/types";
import { amountOf } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { money, number, span } from "@/ui/format";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { payKey, peopleQuery, type PersonPay, type ProjectEarning } from "../queries";
import { ReasonField } from "./ReasonField";

interface Props {
  project: number;
  floor: Money | null;
  currency: string;
}

export function PeopleCard({ project, floor, currency }: Props) {
  const t = useWords("rooms/pay");
  const [giving, setGiving] = useState<PersonPay>();
  const pages = useInfiniteQuery(peopleQuery(project));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.error && !rows.length)
    return <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (rows.length === 0) return null;
  const of = (units: number) => money({ currency, minor_units: units });
  const below = (one: PersonPay) =>
    floor !== null && one.money.hourly !== null && one.money.hourly < floor.minor_units;
  return (
    <section className={stack.card} aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      {floor && <p className="dim">{t("people.floor", { floor: money(floor) })}</p>}
      <Table
        caption={t("people")}
        quiet
        rows={rows}
        keyOf={(row) => row.contributor}
        columns={[
          { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
          { key: "lines", title: t("people.tasks"), number: true, cell: (row) => number(row.lines) },
          {
            key: "time",
            title: t("people.time"),
            number: true,
            cell: (row) => (row.money.seconds ? span(row.money.seconds) : "–"),
          },
          { key: "earned", title: t("earned"), number: true, cell: (row) => of(row.money.earned) },
          {
            key: "hourly",
            title: t("people.hourly"),
            number: true,
            cell: (row) => (
              <>
                {row.money.hourly === null ? "–" : of(row.money.hourly)}
                {below(row) && <span className="dim"> {t("people.below")}</span>}
              </>
            ),
          },
          {
            key: "bonus",
            title: <span className="vh">{t("bonus")}</span>,
            cell: (row) => (
              <Button
                look="ghost"
                aria-label={t("bonus.of", { name: row.pseudonym })}
                onClick={() => setGiving(row)}
              >
                {t("bonus")}
              </Button>
            ),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
      <Dialog open={!!giving} onClose={() => setGiving(undefined)} title={t("bonus")}>
        {giving && (
          <Giving project={project} currency={currency} one={giving} onDone={() => setGiving(undefined)} />
        )}
      </Dialog>
    </section>
  );
}

interface GivingProps {
  project: number;
  currency: string;
  one: PersonPay;
  onDone: () => void;
}

function Giving({ project, currency, one, onDone }: GivingProps) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const given = amountOf(text, currency);
  const give = useMutation({
    mutationFn: (amount: Money) =>
      api.post<ProjectEarning>(`/projects/${project}/pay/bonuses`, {
        ...amount,
        contributor: one.contributor,
        reason,
        key,
      }),
    onSuccess: async (_, amount) => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("bonus.done", { name: one.pseudonym, amount: money(amount) }));
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) give.mutate(given);
      }}
    >
      <p>
        <bdi>{one.pseudonym}</bdi>
      </p>
      <TextField
        data-first
        label={t("bonus.amount", { currency })}
        inputMode="decimal"
        value={text}
        wrong={text && !given ? t("amountWrong") : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <ReasonField value={reason} onChange={setReason} />
      {give.error && <ProblemNote problem={give.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          disabled={!given?.minor_units || !reason.trim() || give.isPending}
          busy={give.isPending}
        >
          {t("bonus.give")}
        </Button>
      </div>
    </form>
  );
}
