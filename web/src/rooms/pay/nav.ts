import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/money", label: "nav.money", roles: ["contributor"], order: 25 },
  { to: "/payouts", label: "nav.payouts", roles: [], deed: "pay", order: 55 },
] satisfies NavEntry[];
