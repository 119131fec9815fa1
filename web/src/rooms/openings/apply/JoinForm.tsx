/** An account to apply with; who has one signs in and comes back here. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Me } from "@/api/types";
import { meQuery } from "@/app/session";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function JoinForm({ opening }: { opening: string }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const [given, setGiven] = useState({ name: "", email: "", password: "" });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const join = useMutation({
    mutationFn: () => api.post<Me>(`/openings/${opening}/join`, given),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
  return (
    <form
      className={stack.card}
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate();
      }}
    >
      <h2>{t("join.title")}</h2>
      <p>
        {t("join.have")}{" "}
        <Link to="/sign-in" search={{ to: `/openings/${opening}/apply` }}>
          {t("join.signIn")}
        </Link>
      </p>
      <TextField
        label={t("join.name")}
        help={t("join.nameHelp")}
        autoComplete="name"
        required
        maxLength={120}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t("join.email")}
        type="email"
        autoComplete="username"
        required
        value={given.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextField
        label={t("join.password")}
        help={t("join.passwordHelp")}
        type="password"
        autoComplete="new-password"
        required
        value={given.password}
        onChange={(event) => set({ password: event.target.value })}
      />
      {join.error && <ProblemNote problem={join.error} />}
      <div>
        <Button look="filled" type="submit" busy={join.isPending} disabled={join.isPending}>
          {t("join.go")}
        </Button>
      </div>
    </form>
  );
}
