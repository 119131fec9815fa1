import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/accounts", label: "nav.accounts", roles: ["admin"], order: 60 },
  { to: "/audit", label: "nav.audit", roles: ["admin"], order: 70 },
  { to: "/tokens", label: "nav.tokens", roles: ["admin", "manager", "analyst"], order: 80 },
  { to: "/profile", label: "nav.profile", roles: [], order: 90 },
] satisfies NavEntry[];
