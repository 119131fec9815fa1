import type { NavEntry } from "@/app/navigation";

export default [
  { to: "/calibration", label: "nav.calibration", roles: ["contributor"], order: 22 },
] satisfies NavEntry[];
