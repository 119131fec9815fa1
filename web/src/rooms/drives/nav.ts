import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/invited", label: "nav.invited", roles: ["contributor"], order: 12 },
] satisfies NavEntry[];
