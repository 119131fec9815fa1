/** Choosing a way to show who one is, and saying what the document says. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { CountryField } from "@/ui/CodeFields";
import { Tick } from "@/ui/Entry";
import { Segmented, SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Begin, type Check, type MyChecks, myChecksQuery, PAPERS } from "./queries";

const ROUTES = ["face", "papers"] as const;
const NOTHING: Begin = {
  route: "face",
  paper: "passport",
  country: "",
  number: "",
  name: "",
  consent: false,
};

export function BeginCard({ now }: { now: MyChecks }) {
  const t = useWords("rooms/verification");
  const client = useQueryClient();
  const [given, setGiven] = useState(NOTHING);
  const begin = useMutation({
    mutationFn: () => api.post<Check>("/me/verification", given),
    onSuccess: () => client.invalidateQueries({ queryKey: myChecksQuery.queryKey }),
  });
  const faults = begin.error instanceof ApiProblem ? begin.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  const set = (change: Partial<Begin>) => setGiven({ ...given, ...change });
  const whole = given.country && given.number.trim() && given.name.trim();
  return (
    <form
      className={stack.card}
      aria-label={t("begin")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!begin.isPending) begin.mutate();
      }}
    >
      <h2>{t("begin")}</h2>
      <p className="dim">{t("begin.why", { days: now.keep_days })}</p>
      <Segmented
        label={t("route")}
        value={given.route}
        options={ROUTES.map((value) => ({ value, label: t(`route.${value}`) }))}
        onChange={(route) => set({ route: route as Begin["route"] })}
      />
      <p className="dim">{t(`route.${given.route}.why`)}</p>
      <div className={stack.pair}>
        <SelectField
          label={t("paper")}
          value={given.paper}
          options={PAPERS.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={(event) => set({ paper: event.target.value as Begin["paper"] })}
        />
        <CountryField
          label={t("country")}
          none={t("country.none")}
          value={given.country}
          wrong={wrong("/country")}
          onChange={(country) => set({ country })}
        />
      </div>
      <div className={stack.pair}>
        <TextField
          label={t("name")}
          dir="auto"
          autoComplete="name"
          maxLength={120}
          value={given.name}
          wrong={wrong("/name")}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t("number")}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={given.number}
          wrong={wrong("/number")}
          onChange={(event) => set({ number: event.target.value })}
        />
      </div>
      {given.route === "face" && (
        <Tick
          label={t("consent")}
          help={t("consent.help")}
          checked={given.consent}
          onChange={(event) => set({ consent: event.target.checked })}
        />
      )}
      {begin.error && faults.length === 0 && <ProblemNote problem={begin.error} />}
      <div className={stack.row}>
        <Button
          type="submit"
          look="filled"
          busy={begin.isPending}
          disabled={!whole || (given.route === "face" && !given.consent)}
        >
          {t("begin.deed")}
        </Button>
        {now.provider && <AtProvider />}
      </div>
    </form>
  );
}

function AtProvider() {
  const t = useWords("rooms/verification");
  const session = useMutation({
    mutationFn: () => api.post<{ url: string }>("/me/verification/session"),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <Button busy={session.isPending} onClick={() => session.mutate()}>
        {t("provider")}
      </Button>
      {session.error && <ProblemNote problem={session.error} />}
    </>
  );
}
