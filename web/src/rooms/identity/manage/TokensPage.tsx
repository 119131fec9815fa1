/** My API tokens: make one (shown once), see when they were used, revoke. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Token } from "@/api/house";
import type { Rows } from "@/api/types";
import { useMe } from "@/app/session";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { ShownOnce } from "../ShownOnce";
import css from "./Manage.module.css";

const tokens = {
  queryKey: ["tokens"],
  queryFn: () => api.get<Rows<Token>>("/tokens"),
};

export function TokensPage() {
  const t = useWords("rooms/identity/manage");
  const { data, error, refetch } = useQuery(tokens);
  return (
    <Page title={t("tokens.title")} lead={t("tokens.lead")} wide>
      <NewToken />
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && <p className="dim">{t("tokens.none")}</p>}
      {data && data.rows.length > 0 && <TokenTable rows={data.rows} />}
    </Page>
  );
}

function TokenTable({ rows }: { rows: Token[] }) {
  const t = useWords("rooms/identity/manage");
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => api.delete(`/tokens/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: tokens.queryKey }),
  });
  const when = (at: string | null) => (at ? dateTime(new Date(at)) : t("tokens.never"));
  return (
    <>
      {revoke.error && <ProblemNote problem={revoke.error} />}
      <Table
        caption={t("tokens.title")}
        quiet
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { key: "name", title: t("accounts.name"), head: true, cell: (row) => row.name },
          {
            key: "scopes",
            title: t("tokens.may"),
            cell: (row) =>
              row.scopes
                .map((one) => t(`deed.${one}`, { defaultValue: one.replaceAll("_", " ") }))
                .join(", ") || t("tokens.all"),
          },
          { key: "made", title: t("accounts.made"), cell: (row) => when(row.made_at) },
          { key: "used", title: t("tokens.used"), cell: (row) => when(row.used_at) },
          { key: "expires", title: t("tokens.expires"), cell: (row) => when(row.expires_at) },
          {
            key: "revoke",
            title: t("tokens.revoke"),
            cell: (row) => (
              <Button
                look="danger"
                aria-label={t("tokens.revokeWhich", { name: row.name })}
                disabled={revoke.isPending}
                onClick={() => revoke.mutate(row.id)}
              >
                {t("tokens.revoke")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function NewToken() {
  const t = useWords("rooms/identity/manage");
  const { scopes: offered } = useMe();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [expires, setExpires] = useState("");
  const make = useMutation({
    mutationFn: () =>
      api.post<Token>("/tokens", {
        name,
        scopes,
        expires_at: expires ? new Date(`${expires}T23:59:59`).toISOString() : null,
      }),
    onSuccess: async () => {
      setName("");
      await client.invalidateQueries({ queryKey: tokens.queryKey });
    },
  });
  const toggle = (deed: string, wanted: boolean) =>
    setScopes(wanted ? [...scopes, deed] : scopes.filter((one) => one !== deed));
  if (make.data?.token)
    return <ShownOnce secret={make.data.token} why={t("tokens.onceWhy")} onDone={() => make.reset()} />;
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("tokens.new")}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>{t("tokens.new")}</h2>
      <div className={stack.pair}>
        <TextField
          label={t("tokens.for")}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t("tokens.until")}
          type="date"
          value={expires}
          onChange={(event) => setExpires(event.target.value)}
        />
      </div>
      <Group legend={t("tokens.scopes")} quiet>
        <p className={`dim ${stack.small}`}>{t("tokens.scopesHelp")}</p>
        <div className={css.deeds}>
          {offered.map((deed) => (
            <Tick
              key={deed}
              label={t(`deed.${deed}`, { defaultValue: deed.replaceAll("_", " ") })}
              checked={scopes.includes(deed)}
              onChange={(event) => toggle(deed, event.target.checked)}
            />
          ))}
        </div>
      </Group>
      {make.error && <ProblemNote problem={make.error} />}
      <div>
        <Button type="submit" look="filled" busy={make.isPending} disabled={make.isPending}>
          {t("tokens.make")}
        </Button>
      </div>
    </form>
  );
}
