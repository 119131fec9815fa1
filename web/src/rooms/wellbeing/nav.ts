import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/wellbeing", label: "nav.wellbeing", roles: ["contributor"], order: 36 },
] satisfies NavEntry[];
