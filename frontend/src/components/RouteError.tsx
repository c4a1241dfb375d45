import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { codeOf } from "~/api/errors";
import { useSessionStatus } from "~/api/useSession";
import { ErrorPage } from "./ErrorPage";

/** What a route shows when it could not load. A page that failed because the session had ended mends itself. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const status = useSessionStatus();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  const mend = useEffectEvent(retry);
  useEffect(() => {
    if (status === "signedIn" && codeOf(error) === "UNAUTHENTICATED") mend();
  }, [status, error]);
  return <ErrorPage error={error} retry={retry} />;
}
