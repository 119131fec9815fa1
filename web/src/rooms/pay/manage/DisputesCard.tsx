/** What people contest, each with its clock: when nobody decides in time, it is theirs. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { amountOf, typed } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { dateTime, money } from "@/ui/format";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { Said } from "../LinesCard";
import { earningsQuery, payKey, type ProjectEarning } from "../queries";
import { ReasonField } from "./ReasonField";
import css from "../Pay.module.css";
import { What } from "./PendingCard";

const withheld = (one: ProjectEarning) => ({ currency: one.currency, minor_units: one.withheld });

export function DisputesCard({ project }: { project: number }) {
  const t = useWords("rooms/pay");
  const [settling, setSettling] = useState<ProjectEarning>();
  const pages = useInfiniteQuery(earningsQuery(project, "contested"));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="disputes">
      <h2 id="disputes">{t("disputes")}</h2>
      <p className="dim">{t("disputes.lead")}</p>
      {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      <ul className={css.lines}>
        {rows?.map((one) => (
          <li key={one.id} className={css.line}>
            <p className={css.what}>
              <b>
                <bdi>{one.pseudonym}</bdi>
              </b>
              <span>
                <What project={project} row={one} />
              </span>
            </p>
            <p className={css.amount}>
              <bdi>{money(withheld(one))}</bdi>
            </p>
            <div className={css.about}>
              <p>{t("disputes.by", { time: dateTime(new Date(one.settle_by ?? one.approve_at)) })}</p>
              <Said label={t("reasonWas")} text={one.reason} />
              <Said label={t("theySay")} text={one.contest_note} />
              {one.mine_to_settle ? (
                <div>
                  <Button
                    aria-label={t("settle.of", { name: one.pseudonym, amount: money(withheld(one)) })}
                    onClick={() => setSettling(one)}
                  >
                    {t("settle")}
                  </Button>
                </div>
              ) : (
                <p>{t("disputes.notMine")}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <More label={t("more")} of={pages} />
      <Dialog open={!!settling} onClose={() => setSettling(undefined)} title={t("settle")}>
        {settling && <Settling project={project} one={settling} onDone={() => setSettling(undefined)} />}
      </Dialog>
    </section>
  );
}

interface Props {
  project: number;
  one: ProjectEarning;
  onDone: () => void;
}

function Settling({ project, one, onDone }: Props) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [text, setText] = useState(() => typed(withheld(one)));
  const [reason, setReason] = useState("");
  const given = amountOf(text, one.currency);
  const settle = useMutation({
    mutationFn: (minor_units: number) =>
      api.post<ProjectEarning>(`/earnings/${one.id}/settlement`, { minor_units, reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("settle.done"));
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) settle.mutate(given.minor_units);
      }}
    >
      <Said label={t("reasonWas")} text={one.reason} />
      <Said label={t("theySay")} text={one.contest_note} />
      <TextField
        label={t("settle.amount", { currency: one.currency })}
        help={t("settle.amountHelp", { amount: money(withheld(one)) })}
        inputMode="decimal"
        value={text}
        wrong={given ? undefined : t("amountWrong")}
        onChange={(event) => setText(event.target.value)}
      />
      <ReasonField first value={reason} onChange={setReason} />
      {settle.error && <ProblemNote problem={settle.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          disabled={!given || !reason.trim() || settle.isPending}
          busy={settle.isPending}
        >
          {t("settle.go")}
        </Button>
      </div>
    </form>
  );
}
