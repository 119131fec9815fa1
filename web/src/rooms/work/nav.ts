import type { NavEntry } from "@/app/navigation";

export default [{ to: "/work", label: "nav.work", roles: ["contributor"], order: 10 }] satisfies NavEntry[];
