import type { NavEntry } from "@/app/navigation";

export default [{ to: "/profile", label: "nav.profile", roles: [], order: 90 }] satisfies NavEntry[];
