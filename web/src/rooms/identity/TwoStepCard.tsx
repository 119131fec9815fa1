/** Two-step sign-in of one's own: set it up with an authenticator app, renew recovery codes, turn it off. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { RecoveryCodes, TwoStepSetup } from "@/api/house";
import { meQuery, useMe } from "@/app/session";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { ShownOnce } from "./ShownOnce";
import css from "./TwoStepCard.module.css";

const QrCode = lazy(() => import("./QrCode"));

/** What the password was asked for. */
type Wish = "begin" | "renew" | "remove";

export function TwoStepCard() {
  const t = useWords("rooms/identity");
  const me = useMe();
  const client = useQueryClient();
  const [wish, setWish] = useState<Wish>();
  const [setup, setSetup] = useState<TwoStepSetup>();
  const [codes, setCodes] = useState<string[]>();
  const fresh = () => client.invalidateQueries({ queryKey: meQuery.queryKey });
  if (codes) return <Codes codes={codes} onDone={() => setCodes(undefined)} />;
  return (
    <section className={stack.card} aria-labelledby="two-step">
      <h2 id="two-step">{t("twoStep.title")}</h2>
      <p>{t(me.two_step ? "twoStep.isOn" : "twoStep.isOff")}</p>
      {!wish && !setup && (
        <div className={stack.row}>
          {!me.two_step && <Button onClick={() => setWish("begin")}>{t("twoStep.begin")}</Button>}
          {me.two_step && (
            <>
              <Button onClick={() => setWish("renew")}>{t("twoStep.renew")}</Button>
              <Button look="danger" onClick={() => setWish("remove")}>
                {t("twoStep.remove")}
              </Button>
            </>
          )}
        </div>
      )}
      {wish && (
        <PasswordAgain
          wish={wish}
          onBack={() => setWish(undefined)}
          onDone={(answer) => {
            setWish(undefined);
            if (wish === "begin") setSetup(answer as TwoStepSetup);
            if (wish === "renew") setCodes((answer as RecoveryCodes).recovery_codes);
            if (wish === "remove") say(t("twoStep.removed"));
            void fresh();
          }}
        />
      )}
      {setup && (
        <Confirm
          setup={setup}
          onBack={() => setSetup(undefined)}
          onDone={(made) => {
            setSetup(undefined);
            setCodes(made);
            void fresh();
          }}
        />
      )}
    </section>
  );
}

const PATHS: Record<Wish, string> = {
  begin: "/me/two-step",
  renew: "/me/two-step/recovery-codes",
  remove: "/me/two-step/remove",
};

interface PasswordProps {
  wish: Wish;
  onBack: () => void;
  onDone: (answer: unknown) => void;
}

/** A page left open must not be enough. */
function PasswordAgain({ wish, onBack, onDone }: PasswordProps) {
  const t = useWords("rooms/identity");
  const [password, setPassword] = useState("");
  const send = useMutation({
    mutationFn: () => api.post<unknown>(PATHS[wish], { password }),
    onSuccess: onDone,
  });
  return (
    <form className={`${stack.stack} ${css.narrow}`} onSubmit={(event) => submit(event, send.mutate)}>
      <TextField
        label={t("twoStep.password")}
        help={t(`twoStep.why.${wish}`)}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {send.error && <ProblemNote problem={send.error} />}
      <div className={stack.row}>
        <Button
          type="submit"
          look={wish === "remove" ? "danger" : "filled"}
          busy={send.isPending}
          disabled={send.isPending}
        >
          {t(`twoStep.${wish}`)}
        </Button>
        <Button onClick={onBack}>{t("twoStep.back")}</Button>
      </div>
    </form>
  );
}

interface ConfirmProps {
  setup: TwoStepSetup;
  onBack: () => void;
  onDone: (codes: string[]) => void;
}

function Confirm({ setup, onBack, onDone }: ConfirmProps) {
  const t = useWords("rooms/identity");
  const [code, setCode] = useState("");
  const send = useMutation({
    mutationFn: () => api.post<RecoveryCodes>("/me/two-step/confirm", { code: code.replaceAll(" ", "") }),
    onSuccess: (made) => onDone(made.recovery_codes),
  });
  return (
    <form className={css.steps} onSubmit={(event) => submit(event, send.mutate)}>
      <Suspense fallback={<div className={css.picture} aria-busy />}>
        <QrCode className={css.picture} text={setup.uri} label={t("twoStep.qr")} />
      </Suspense>
      <div className={stack.stack}>
        <p>{t("twoStep.scan")}</p>
        <p className={stack.small}>
          {t("twoStep.byHand")}{" "}
          <code className={css.key} dir="ltr">
            {setup.secret.replace(/(.{4})(?=.)/g, "$1 ")}
          </code>
        </p>
        <TextField
          label={t("twoStep.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={10}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        {send.error && <ProblemNote problem={send.error} />}
        <div className={stack.row}>
          <Button type="submit" look="filled" busy={send.isPending} disabled={send.isPending}>
            {t("twoStep.confirm")}
          </Button>
          <Button onClick={onBack}>{t("twoStep.back")}</Button>
        </div>
      </div>
    </form>
  );
}

function Codes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useWords("rooms/identity");
  return (
    <ShownOnce secret={codes.join("\n")} why={t("twoStep.codesWhy")} onDone={onDone}>
      <ul className={css.codes} dir="ltr" aria-label={t("twoStep.codes")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </ShownOnce>
  );
}

function submit(event: FormEvent, send: () => void): void {
  event.preventDefault();
  send();
}
