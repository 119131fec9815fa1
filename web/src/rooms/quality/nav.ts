import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/quality", label: "nav.quality", roles: ["contributor"], order: 20 },
] satisfies NavEntry[];
