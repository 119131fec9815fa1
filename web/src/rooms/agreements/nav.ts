import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/agreements", label: "nav.agreements", roles: ["contributor"], order: 32 },
  { to: "/documents", label: "nav.documents", roles: ["admin"], order: 82 },
] satisfies NavEntry[];
