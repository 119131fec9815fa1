/** Which roles somebody is given, one tick each. */
import { useWords } from "@/i18n";
import { Group, Tick } from "@/ui/Entry";
import stack from "@/ui/Stack.module.css";
import { type Role, withRole } from "./roles";

interface Props {
  offered: readonly Role[];
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
}

export function RoleTicks({ offered, roles, onChange }: Props) {
  const t = useWords("rooms/identity/manage");
  return (
    <Group legend={t("accounts.roles")} quiet>
      <div className={stack.choices}>
        {offered.map((role) => (
          <Tick
            key={role}
            label={t(`role.${role}`)}
            checked={roles.includes(role)}
            onChange={(event) => onChange(withRole(roles, role, event.target.checked))}
          />
        ))}
      </div>
    </Group>
  );
}
