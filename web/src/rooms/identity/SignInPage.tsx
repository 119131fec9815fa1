/** Sign in with e-mail and password, and the one-time code where the account asks for one. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import type { WaysIn } from "@/api/types";
import { signIn } from "@/app/session";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import { LanguageChoice } from "./LanguageChoice";
import css from "./SignInPage.module.css";

const asksForCode = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.code.includes("code");

function useSignIn(to: string | undefined) {
  const client = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get("code") ?? "").replaceAll(" ", "");
    setBusy(true);
    try {
      await signIn(client, {
        email: String(form.get("email")),
        password: String(form.get("password")),
        ...(code ? { code } : {}),
      });
      await router.invalidate();
      router.history.push(to ?? "/");
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, problem };
}

export function SignInPage({ to }: { to?: string }) {
  const t = useWords();
  const { submit, busy, problem } = useSignIn(to);
  const [withCode, setWithCode] = useState(false);
  useEffect(() => {
    document.title = `${t("signIn.title")} · Preceptor`;
  }, [t]);
  const codeShown = withCode || asksForCode(problem);
  return (
    <main className={css.page}>
      <form className={css.card} onSubmit={(event) => void submit(event)}>
        <div>
          <p className={css.brand}>Preceptor</p>
          <h1>{t("signIn.title")}</h1>
        </div>
        {to && <p className="dim">{t("signIn.first")}</p>}
        {problem !== undefined && <ProblemNote problem={problem} />}
        <TextField label={t("signIn.email")} name="email" type="email" autoComplete="username" required />
        <TextField
          label={t("signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {codeShown ? (
          <TextField
            label={t("signIn.code")}
            help={t("signIn.codeHelp")}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        ) : (
          <button type="button" className={css.link} onClick={() => setWithCode(true)}>
            {t("signIn.haveCode")}
          </button>
        )}
        <Button look="filled" type="submit" busy={busy} disabled={busy}>
          {t("signIn.go")}
        </Button>
      </form>
      <OtherWays to={to} />
      <Link to="/openings">{t("signIn.openings")}</Link>
      <LanguageChoice />
    </main>
  );
}

/** Single sign-on, where the house offers it. */
function OtherWays({ to = "/" }: { to?: string }) {
  const t = useWords();
  const { data } = useQuery({
    queryKey: ["ways-in"],
    queryFn: () => api.get<WaysIn>("/ways-in"),
    retry: false,
  });
  return data?.providers.map(({ name, start }) => (
    <a key={start} className={css.provider} href={`${start}?goal=${encodeURIComponent(to)}`}>
      {t("signIn.with", { name })}
    </a>
  ));
}
