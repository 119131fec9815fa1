/** Who is in a project and as what: add by e-mail, invite, change roles, take off. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Account, Member } from "@/api/house";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { InvitationsCard } from "./InvitationsCard";
import { PROJECT_ROLES, type Role } from "./roles";
import { RoleTicks } from "./RoleTicks";
import { RoleTable } from "./RoleTable";

export function MembersPage({ id }: { id: number }) {
  const t = useWords("rooms/identity/manage");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "members"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Member>>(`/projects/${id}/members`, { query: { cursor: pageParam || undefined } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <div className={stack.stack}>
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("members.none")}>
          <p>{t("members.noneWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <MemberTable id={id} rows={rows} />}
      <More label={t("more")} of={pages} />
      <AddMember id={id} />
      <InvitationsCard project={id} />
    </div>
  );
}

function useSetMember(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ account, roles }: { account: string; roles: Role[] }) =>
      roles.length > 0
        ? api.put(`/projects/${id}/members/${account}`, { roles })
        : api.delete(`/projects/${id}/members/${account}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id] }),
  });
}

function MemberTable({ id, rows }: { id: number; rows: Member[] }) {
  const t = useWords("rooms/identity/manage");
  const set = useSetMember(id);
  return (
    <>
      {set.error && <ProblemNote problem={set.error} />}
      <RoleTable
        caption={t("members.title")}
        rows={rows}
        keyOf={(row) => row.account_id}
        roles={PROJECT_ROLES}
        // The last role is taken by taking the person off, so that nobody vanishes by a slip.
        isFixed={(row, role) => set.isPending || (row.roles.length === 1 && row.roles.includes(role))}
        onRoles={(row, roles) => set.mutate({ account: row.account_id, roles })}
        more={[
          {
            key: "off",
            title: t("members.off"),
            cell: (row) => (
              <Button
                look="ghost"
                aria-label={t("members.takeOff", { name: row.name })}
                disabled={set.isPending}
                onClick={() => set.mutate({ account: row.account_id, roles: [] })}
              >
                {t("members.off")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function AddMember({ id }: { id: number }) {
  const t = useWords("rooms/identity/manage");
  const set = useSetMember(id);
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<Role[]>(["contributor"]);
  const add = useMutation({
    mutationFn: async () => {
      const account = await api.get<Account>(`/projects/${id}/candidate`, { query: { email } });
      await set.mutateAsync({ account: account.id, roles });
    },
    onSuccess: () => setEmail(""),
  });
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("members.add")}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <h2>{t("members.add")}</h2>
      <TextField
        label={t("accounts.email")}
        help={t("members.emailHelp")}
        type="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleTicks offered={PROJECT_ROLES} roles={roles} onChange={setRoles} />
      {add.error && <ProblemNote problem={add.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={add.isPending}
          disabled={add.isPending || roles.length === 0}
        >
          {t("members.addNow")}
        </Button>
      </div>
    </form>
  );
}
