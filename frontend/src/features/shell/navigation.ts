import type { NavigationItem } from "~/gql/graphql";
import type { IconName } from "~/ui/Icon";

/** Where each menu entry leads. Which entries a reader gets, and in which order, the server says. */
export const destinations = {
  DUE_ITEMS: { to: "/viec-can-lam", icon: "home" },
  EVALUATIONS: { to: "/phieu", icon: "sheet" },
  ROUNDS: { to: "/dot", icon: "round" },
  RANKING: { to: "/xep-hang", icon: "rank" },
  MOVEMENTS: { to: "/phong-trao", icon: "flag" },
  CLUSTERS: { to: "/cum", icon: "group" },
  UNITS: { to: "/don-vi", icon: "unit" },
  DOCUMENTS: { to: "/van-ban", icon: "document" },
  CRITERIA: { to: "/bo-tieu-chi", icon: "criteria" },
  USERS: { to: "/quan-tri/nguoi-dung", icon: "user" },
  AUDIT: { to: "/nhat-ky", icon: "history" },
  PUBLISHED_RESULTS: { to: "/ket-qua", icon: "public" },
} as const satisfies Record<NavigationItem, { to: string; icon: IconName }>;

/** A newer server may name entries this build does not know: they are left out. */
export function knownItems(items: readonly NavigationItem[]): NavigationItem[] {
  return items.filter((item) => item in destinations);
}
