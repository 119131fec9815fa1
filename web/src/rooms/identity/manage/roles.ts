/** The roles there are, as the server names them. */
import type { Member } from "@/api/house";

export type Role = Member["roles"][number];

/** What somebody can be in one project. */
export const PROJECT_ROLES: readonly Role[] = [
  "manager",
  "reviewer",
  "analyst",
  "escalation_handler",
  "contributor",
];
/** What somebody can be in the house. */
export const HOUSE_ROLES: readonly Role[] = ["admin", "verifier", ...PROJECT_ROLES];

export const withRole = (roles: readonly Role[], role: Role, held: boolean): Role[] =>
  held ? [...new Set([...roles, role])] : roles.filter((one) => one !== role);
