import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/exams", label: "nav.exams", roles: ["contributor", "manager"], order: 20 },
] satisfies NavEntry[];
