import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/policies", label: "nav.policies", roles: ["manager", "reviewer"], order: 8 },
] satisfies NavEntry[];
