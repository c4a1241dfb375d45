import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "~/features/identity/SignInPage";

export const Route = createFileRoute("/dang-nhap")({
  validateSearch: (search: Record<string, unknown>): { tiep?: string } =>
    typeof search["tiep"] === "string" ? { tiep: search["tiep"] } : {},
  component: SignIn,
});

function SignIn() {
  return <SignInPage next={Route.useSearch().tiep} />;
}
