import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/verification", label: "nav.verification", roles: ["contributor", "verifier"], order: 33 },
] satisfies NavEntry[];
