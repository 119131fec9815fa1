/** Models that can be asked: what they are, what they have cost, whether they answer; adding one and trying it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Endpoint, endpointsQuery, minorUnits } from "@/api/models";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { dateTime, money, number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { EndpointForm } from "./EndpointForm";
import { TryEndpoint } from "./TryEndpoint";

export function EndpointsPage() {
  const t = useWords("rooms/models");
  const { data, error, refetch } = useQuery(endpointsQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        !adding && (
          <Button look="filled" onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        )
      }
    >
      <div className={stack.stack}>
        {adding && <EndpointForm onDone={() => setAdding(false)} />}
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data?.rows.length === 0 && !adding && (
          <Empty title={t("none")}>
            <p>{t("noneWhy")}</p>
          </Empty>
        )}
        {data?.rows.map((one) => (
          <EndpointCard key={one.id} one={one} />
        ))}
      </div>
    </Page>
  );
}

type Open = "try" | "change" | "key";

function EndpointCard({ one }: { one: Endpoint }) {
  const t = useWords("rooms/models");
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const toggle = (what: Open) => setOpen(open === what ? undefined : what);
  const closed = one.state === "closed";
  const move = useMutation({
    mutationFn: () => api.post(`/endpoints/${one.id}/${closed ? "open" : "close"}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["endpoints"] }),
  });
  return (
    <section className={stack.card} aria-labelledby={`endpoint-${one.id}`}>
      <div className={stack.ends}>
        <div>
          <h2 id={`endpoint-${one.id}`} dir="auto">
            {one.name}
          </h2>
          <p className="dim" dir="ltr">
            {[t(`provider.${one.provider}`), one.model, one.address].filter(Boolean).join(" · ")}
          </p>
        </div>
        <State one={one} />
      </div>
      {one.trouble && (
        <p className={stack.wrong} dir="auto">
          {one.trouble}
        </p>
      )}
      <Spending one={one} />
      <div className={stack.row}>
        {!closed && (
          <Button aria-expanded={open === "try"} onClick={() => toggle("try")}>
            {t("try")}
          </Button>
        )}
        <Button look="ghost" aria-expanded={open === "change"} onClick={() => toggle("change")}>
          {t("change")}
        </Button>
        {one.provider === "openai" && (
          <Button look="ghost" aria-expanded={open === "key"} onClick={() => toggle("key")}>
            {t(one.has_key ? "key.change" : "key.set")}
          </Button>
        )}
        <Button look="ghost" disabled={move.isPending} onClick={() => move.mutate()}>
          {t(closed ? "reopen" : "close")}
        </Button>
      </div>
      {move.error && <ProblemNote problem={move.error} />}
      {open === "try" && !closed && <TryEndpoint one={one} />}
      {open === "change" && <EndpointForm was={one} onDone={() => setOpen(undefined)} />}
      {open === "key" && <Key one={one} onDone={() => setOpen(undefined)} />}
    </section>
  );
}

function State({ one }: { one: Endpoint }) {
  const t = useWords("rooms/models");
  if (one.state === "closed") return <span className="dim">{t("state.closed")}</span>;
  if (one.down_since)
    return <span className={stack.wrong}>{t("state.down", { at: dateTime(new Date(one.down_since)) })}</span>;
  return <span className="dim">{t(one.spent.calls ? "state.up" : "state.fresh")}</span>;
}

/** What it has cost of what it may, exact to the minor unit. */
function Spending({ one }: { one: Endpoint }) {
  const t = useWords("rooms/models");
  const { currency } = one.price;
  const spent = money({ currency, minor_units: minorUnits(one.spent.millionths) });
  const budget = one.limits.budget ?? null;
  return (
    <div className={stack.tight}>
      {budget !== null && (
        <Progress
          label={t("spent")}
          done={one.spent.minor_units}
          total={budget}
          said={t("spentOf", { spent, budget: money({ currency, minor_units: budget }) })}
        />
      )}
      <p className={`dim ${stack.small}`}>
        {budget === null && `${t("spentSoFar", { spent })} `}
        {t("calls", { count: one.spent.calls, failed: number(one.spent.failed) })}{" "}
        {t("tokens", { read: number(one.spent.input_tokens), written: number(one.spent.output_tokens) })}
      </p>
    </div>
  );
}

function Key({ one, onDone }: { one: Endpoint; onDone: () => void }) {
  const t = useWords("rooms/models");
  const client = useQueryClient();
  const [key, setKey] = useState("");
  const save = useMutation({
    mutationFn: () => api.put(`/endpoints/${one.id}/key`, { key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["endpoints"] });
      onDone();
    },
  });
  return (
    <form
      className={stack.tight}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={t("form.key")}
        help={t("key.help")}
        type="password"
        autoComplete="off"
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" disabled={save.isPending}>
          {t(key ? "key.save" : "key.forget")}
        </Button>
      </div>
    </form>
  );
}
