import type { NavEntry } from "@/app/navigation";

export default [{ to: "/money", label: "nav.money", roles: ["contributor"], order: 25 }] satisfies NavEntry[];
