/** Everybody with an account: find, make, invite, change roles, close and open again. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Account } from "@/api/house";
import type { Rows } from "@/api/types";
import { useMe } from "@/app/session";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { More } from "@/ui/More";
import stack from "@/ui/Stack.module.css";
import { InvitationsCard } from "./InvitationsCard";
import { NewAccount } from "./NewAccount";
import { HOUSE_ROLES } from "./roles";
import { RoleTable } from "./RoleTable";

export function AccountsPage() {
  const t = useWords("rooms/identity/manage");
  const [match, setMatch] = useState("");
  const [making, setMaking] = useState(false);
  const wanted = useDeferredValue(match);
  const pages = useInfiniteQuery({
    queryKey: ["accounts", wanted],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Account>>("/accounts", { query: { match: wanted, cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Page
      title={t("accounts.title")}
      lead={t("accounts.lead")}
      wide
      actions={
        <Button look="filled" onClick={() => setMaking(true)}>
          {t("accounts.new")}
        </Button>
      }
    >
      <search className={stack.narrow}>
        <TextField
          label={t("accounts.find")}
          type="search"
          value={match}
          onChange={(event) => setMatch(event.target.value)}
        />
      </search>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("accounts.none")}>
          <p>{t("accounts.noneWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <AccountTable rows={rows} />}
      <More label={t("more")} of={pages} />
      <InvitationsCard />
      <Dialog open={making} onClose={() => setMaking(false)} title={t("accounts.new")}>
        <NewAccount onMade={() => setMaking(false)} />
      </Dialog>
    </Page>
  );
}

function AccountTable({ rows }: { rows: Account[] }) {
  const t = useWords("rooms/identity/manage");
  const me = useMe();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, ...patch }: Partial<Account> & { id: string }) => api.patch(`/accounts/${id}`, patch),
    onSettled: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  return (
    <>
      {change.error && <ProblemNote problem={change.error} />}
      <RoleTable
        caption={t("accounts.title")}
        rows={rows}
        keyOf={(row) => row.id}
        roles={HOUSE_ROLES}
        // Nobody locks themselves out by a slip; another administrator can do it.
        isFixed={(row, role) => change.isPending || (row.id === me.id && role === "admin")}
        onRoles={(row, roles) => change.mutate({ id: row.id, roles })}
        more={[
          {
            key: "two",
            title: t("accounts.twoStep"),
            cell: (row) => t(row.two_step ? "accounts.yes" : "accounts.no"),
          },
          { key: "at", title: t("accounts.made"), cell: (row) => dateTime(new Date(row.made_at)) },
          {
            key: "state",
            title: t("accounts.state"),
            cell: (row) => (
              <Button
                look="ghost"
                aria-label={t(row.state === "active" ? "accounts.closeWho" : "accounts.openWho", {
                  name: row.name,
                })}
                disabled={change.isPending || row.id === me.id}
                onClick={() =>
                  change.mutate({ id: row.id, state: row.state === "active" ? "closed" : "active" })
                }
              >
                {t(row.state === "active" ? "accounts.close" : "accounts.open")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
