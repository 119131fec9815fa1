import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/projects", label: "nav.projects", roles: ["manager", "analyst", "reviewer"], order: 5 },
] satisfies NavEntry[];
