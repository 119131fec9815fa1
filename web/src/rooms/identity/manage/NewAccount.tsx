/** Making an account: name, address, a first password, roles. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { HOUSE_ROLES, type Role } from "./roles";
import { RoleTicks } from "./RoleTicks";

export function NewAccount({ onMade }: { onMade: () => void }) {
  const t = useWords("rooms/identity/manage");
  const client = useQueryClient();
  const [given, setGiven] = useState({ name: "", email: "", password: "" });
  const [roles, setRoles] = useState<Role[]>(["contributor"]);
  const make = useMutation({
    mutationFn: () => api.post("/accounts", { ...given, roles }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["accounts"] });
      onMade();
    },
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextField
        label={t("accounts.name")}
        required
        maxLength={120}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t("accounts.email")}
        type="email"
        required
        autoComplete="off"
        value={given.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextField
        label={t("accounts.password")}
        help={t("accounts.passwordHelp")}
        type="password"
        required
        autoComplete="new-password"
        value={given.password}
        onChange={(event) => set({ password: event.target.value })}
      />
      <RoleTicks offered={HOUSE_ROLES} roles={roles} onChange={setRoles} />
      {make.error && <ProblemNote problem={make.error} />}
      <div>
        <Button type="submit" look="filled" busy={make.isPending} disabled={make.isPending}>
          {t("accounts.make")}
        </Button>
      </div>
    </form>
  );
}
