import type { Role } from "~/gql/graphql";

export const roles = [
  "SYSTEM_ADMINISTRATOR",
  "MINISTRY_OFFICER",
  "FIELD_OWNER",
  "COUNCIL_MEMBER",
  "MEMBER_OFFICER",
  "MEMBER_LEADER",
  "OBSERVER",
] as const satisfies readonly Role[];

export type RoleTense = "past" | "current" | "future";

/** Where a dated role stands on a day. `validUntil` is the first day it no longer holds. */
export function tenseOf(role: { validFrom: string; validUntil: string | null }, day: string): RoleTense {
  if (role.validFrom > day) return "future";
  return role.validUntil !== null && role.validUntil <= day ? "past" : "current";
}
