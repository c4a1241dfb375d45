import type { QueryClient } from "@tanstack/react-query";
import { createRouter, stringifySearchWith, type RouterHistory } from "@tanstack/react-router";
import { RouteError } from "~/components/RouteError";
import { NotFoundPage } from "~/components/NotFoundPage";
import { PageSkeleton } from "~/components/PageSkeleton";
import { routeTree } from "./routeTree.gen";

/** `history` is given by tests only; a browser has its own. */
export function makeRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history ? { history } : {}),
    context: { queryClient },
    // Every parameter of this application is text: a year is written ?nam=2022, not as a quoted JSON string.
    stringifySearch: stringifySearchWith(String),
    defaultPreload: "intent",
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
