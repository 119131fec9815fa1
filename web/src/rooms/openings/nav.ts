import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/applications", label: "nav.applications", roles: ["contributor"], order: 30 },
] satisfies NavEntry[];
