import { createFileRoute, redirect } from "@tanstack/react-router";
import { session } from "~/api/session";
import { RequireSession } from "~/features/identity/RequireSession";

export const Route = createFileRoute("/_staff")({
  beforeLoad: ({ location }) => {
    if (session.status() === "signedOut") {
      throw redirect({ to: "/dang-nhap", search: { tiep: location.href }, replace: true });
    }
  },
  component: RequireSession,
});
