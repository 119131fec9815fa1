import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/escalations", label: "nav.escalations", roles: ["escalation_handler"], order: 9 },
] satisfies NavEntry[];
