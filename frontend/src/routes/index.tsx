import { createFileRoute, redirect } from "@tanstack/react-router";
import { session } from "~/api/session";

export const Route = createFileRoute("/")({
  beforeLoad: () => {
    throw redirect({ to: session.status() === "signedIn" ? "/viec-can-lam" : "/ket-qua", replace: true });
  },
});
