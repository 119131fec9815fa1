import type { NavEntry } from "@/app/navigation";

export default [{ to: "/exams", label: "nav.exams", roles: ["contributor"], order: 20 }] satisfies NavEntry[];
