import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/about-you", label: "nav.fairness", roles: ["contributor"], order: 64 },
] satisfies NavEntry[];
