/** One's lines, newest first: what each is for, where it stands, and what may be done about it. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import { date } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type MyEarning, myEarningsQuery, STATES } from "./queries";
import { amount, howTold, standing } from "./told";
import css from "./Pay.module.css";

export function LinesCard() {
  const t = useWords("rooms/pay");
  const [state, setState] = useState("");
  const [contesting, setContesting] = useState<MyEarning>();
  const pages = useInfiniteQuery(myEarningsQuery(state));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  const options = STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <section className={stack.card} aria-labelledby="lines">
      <div className={stack.ends}>
        <h2 id="lines">{t("lines")}</h2>
        <SelectField
          label={t("show")}
          value={state}
          options={[{ value: "", label: t("state.all") }, ...options]}
          onChange={(event) => setState(event.target.value)}
        />
      </div>
      {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!rows && !pages.error && <Waiting rows={1} />}
      {rows?.length === 0 && <p className="dim">{t("linesNone")}</p>}
      <ul className={css.lines}>
        {rows?.map((one) => (
          <Line key={one.id} one={one} onContest={() => setContesting(one)} />
        ))}
      </ul>
      <More label={t("more")} of={pages} />
      <Dialog open={!!contesting} onClose={() => setContesting(undefined)} title={t("contest")}>
        {contesting && <Contesting one={contesting} onDone={() => setContesting(undefined)} />}
      </Dialog>
    </section>
  );
}

function Line({ one, onContest }: { one: MyEarning; onContest: () => void }) {
  const t = useWords("rooms/pay");
  const name = `${t(`kind.${one.kind}`)}, ${amount(one)}, ${date(new Date(one.earned_at))}`;
  const facts = [date(new Date(one.earned_at)), howTold(one, t)].filter(Boolean);
  return (
    <li className={css.line}>
      <p className={css.what}>
        <b>{t(`kind.${one.kind}`)}</b>
        <bdi>{one.project}</bdi>
      </p>
      <p className={css.amount}>
        <bdi>{amount(one)}</bdi>
      </p>
      <div className={css.about}>
        <p>{facts.join(" · ")}</p>
        <p>{standing(one, t)}</p>
        {one.ground && <p>{t(`ground.${one.ground}.told`)}</p>}
        {one.reason && <Said label={t("reasonWas")} text={one.reason} />}
        {one.contest_note && <Said label={t("youSaid")} text={one.contest_note} />}
        {one.settle_reason && <Said label={t("outcome")} text={one.settle_reason} />}
        {one.state === "rejected" && (
          <div>
            <Button aria-label={t("contestOf", { name })} onClick={onContest}>
              {t("contest")}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

export function Said({ label, text }: { label: string; text: string }) {
  return (
    <p className={css.said}>
      <span>{label} </span>
      <bdi>{text}</bdi>
    </p>
  );
}

function Contesting({ one, onDone }: { one: MyEarning; onDone: () => void }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const contest = useMutation({
    mutationFn: () => api.post<MyEarning>(`/earnings/${one.id}/contest`, { note }),
    onSuccess: async ({ settle_by }) => {
      await client.invalidateQueries({ queryKey: ["me", "money"] });
      say(t("contested", { day: settle_by ? date(new Date(settle_by)) : "" }));
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        contest.mutate();
      }}
    >
      <p>{t("contestWhat")}</p>
      {one.reason && <Said label={t("reasonWas")} text={one.reason} />}
      <TextArea
        data-first
        label={t("contestNote")}
        rows={4}
        required
        maxLength={1000}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {contest.error && <ProblemNote problem={contest.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          disabled={!note.trim() || contest.isPending}
          busy={contest.isPending}
        >
          {t("contestSend")}
        </Button>
      </div>
    </form>
  );
}
