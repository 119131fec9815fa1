/** An invitation opened: what it offers, then a name and a password, and one is in. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Invitation } from "@/api/house";
import type { Me } from "@/api/types";
import { meQuery } from "@/app/session";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { LanguageChoice } from "./LanguageChoice";
import css from "./SignInPage.module.css";

export function InvitationPage({ token }: { token: string }) {
  const t = useWords("rooms/identity");
  useEffect(() => {
    document.title = `${t("invitation.title")} · Preceptor`;
  }, [t]);
  const { data, error, refetch } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => api.post<Invitation>("/invitations/look", { token }),
    enabled: token !== "",
    retry: false,
  });
  return (
    <main className={css.page}>
      <div className={css.card}>
        <div>
          <p className={css.brand}>Preceptor</p>
          <h1>{t("invitation.title")}</h1>
        </div>
        {token === "" && <p>{t("invitation.cut")}</p>}
        {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {token !== "" && !data && !error && <Waiting />}
        {data && <Accept token={token} invitation={data} />}
        <p className="dim">
          <Link to="/sign-in">{t("invitation.signIn")}</Link>
        </p>
      </div>
      <LanguageChoice />
    </main>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useWords("rooms/identity");
  const client = useQueryClient();
  const router = useRouter();
  const [given, setGiven] = useState({ name: "", email: invitation.email, password: "" });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const accept = useMutation({
    mutationFn: () => api.post<Me>("/invitations/accept", { token, ...given }),
    onSuccess: async (me) => {
      client.clear();
      client.setQueryData(meQuery.queryKey, me);
      await router.invalidate();
      router.history.replace("/");
    },
  });
  const roles = new Set([...invitation.roles, ...Object.values(invitation.project_roles).flat()]);
  return (
    <form
      className={css.fields}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      <p>
        {t("invitation.as", { roles: [...roles].map((role) => t(`role.${role}`)).join(", ") })}{" "}
        <span className="dim">
          {t("invitation.until", { at: dateTime(new Date(invitation.expires_at)) })}
        </span>
      </p>
      <TextField
        label={t("profile.email")}
        type="email"
        autoComplete="username"
        required
        readOnly={invitation.email !== ""}
        value={given.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextField
        label={t("profile.name")}
        help={t("invitation.nameHelp")}
        autoComplete="name"
        required
        maxLength={120}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t("invitation.password")}
        help={t("invitation.passwordHelp")}
        type="password"
        autoComplete="new-password"
        required
        value={given.password}
        onChange={(event) => set({ password: event.target.value })}
      />
      {accept.error && <ProblemNote problem={accept.error} />}
      <Button look="filled" type="submit" busy={accept.isPending} disabled={accept.isPending}>
        {t("invitation.accept")}
      </Button>
    </form>
  );
}
