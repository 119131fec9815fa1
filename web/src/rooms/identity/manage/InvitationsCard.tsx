/** Links for people who have no account yet: make one, see which are open, withdraw. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Invitation } from "@/api/house";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { ShownOnce } from "../ShownOnce";
import { HOUSE_ROLES, PROJECT_ROLES, type Role } from "./roles";
import { RoleTicks } from "./RoleTicks";

const DAYS = [1, 3, 7, 14, 30];

/** Into one project, or without `project` into the house. */
export function InvitationsCard({ project }: { project?: number }) {
  const queryKey = project ? ["project", project, "invitations"] : ["invitations"];
  const path = project ? `/projects/${project}/invitations` : "/invitations";
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => api.get<Rows<Invitation>>(path) });
  return (
    <>
      <NewInvitation project={project} queryKey={queryKey} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {data && data.rows.length > 0 && (
        <OpenInvitations project={project} rows={data.rows} queryKey={queryKey} />
      )}
    </>
  );
}

interface Place {
  project?: number;
  queryKey: readonly unknown[];
}

function NewInvitation({ project, queryKey }: Place) {
  const t = useWords("rooms/identity/manage");
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [days, setDays] = useState("7");
  const [roles, setRoles] = useState<Role[]>(["contributor"]);
  const given = project ? { roles: ["contributor"], project_roles: { [project]: roles } } : { roles };
  const make = useMutation({
    mutationFn: () => api.post<Invitation>("/invitations", { email, days: Number(days), ...given }),
    onSuccess: async () => {
      setEmail("");
      await client.invalidateQueries({ queryKey });
    },
  });
  if (make.data?.link)
    return <ShownOnce secret={make.data.link} why={t("invitations.onceWhy")} onDone={() => make.reset()} />;
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("invitations.new")}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>{t("invitations.new")}</h2>
      <p className="dim">{t(project ? "invitations.intoProject" : "invitations.intoHouse")}</p>
      <div className={stack.pair}>
        <TextField
          label={t("invitations.email")}
          help={t("invitations.emailHelp")}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <SelectField
          label={t("invitations.days")}
          value={days}
          onChange={(event) => setDays(event.target.value)}
          options={DAYS.map((count) => ({ value: String(count), label: t("invitations.lasts", { count }) }))}
        />
      </div>
      <RoleTicks offered={project ? PROJECT_ROLES : HOUSE_ROLES} roles={roles} onChange={setRoles} />
      {make.error && <ProblemNote problem={make.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={make.isPending}
          disabled={make.isPending || roles.length === 0}
        >
          {t("invitations.make")}
        </Button>
      </div>
    </form>
  );
}

function OpenInvitations({ project, rows, queryKey }: Place & { rows: Invitation[] }) {
  const t = useWords("rooms/identity/manage");
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (id: string) => api.delete(`/invitations/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const whose = (row: Invitation) => row.email || t("invitations.anybody");
  const rolesOf = (row: Invitation) =>
    project
      ? (row.project_roles[String(project)] ?? [])
      : [...row.roles, ...Object.values(row.project_roles).flat()];
  return (
    <>
      {withdraw.error && <ProblemNote problem={withdraw.error} />}
      <Table
        caption={t("invitations.open")}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { key: "email", title: t("accounts.email"), head: true, cell: (row) => <bdi>{whose(row)}</bdi> },
          {
            key: "roles",
            title: t("accounts.roles"),
            cell: (row) => [...new Set(rolesOf(row))].map((role) => t(`role.${role}`)).join(", "),
          },
          {
            key: "until",
            title: t("tokens.expires"),
            cell: (row) => dateTime(new Date(row.expires_at)),
          },
          {
            key: "withdraw",
            title: t("invitations.withdraw"),
            cell: (row) => (
              <Button
                look="danger"
                aria-label={t("invitations.withdrawWhich", { email: whose(row) })}
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate(row.id)}
              >
                {t("invitations.withdraw")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
