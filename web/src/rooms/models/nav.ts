import type { NavEntry } from "@/app/navigation";

export default [{ to: "/models", label: "nav.models", roles: ["manager"], order: 40 }] satisfies NavEntry[];
