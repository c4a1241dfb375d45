import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { AuditPage } from "~/features/audit/AuditPage";
import { auditEventsQuery } from "~/features/audit/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/nhat-ky")({
  validateSearch: textParams("doituong", "viec"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureInfiniteQueryData(auditEventsQuery(deps))),
  component: Audit,
});

function Audit() {
  const navigate = Route.useNavigate();
  return <AuditPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
