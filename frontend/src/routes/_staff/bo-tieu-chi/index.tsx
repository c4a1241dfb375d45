import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { CriteriaSetsPage } from "~/features/criteria/CriteriaSetsPage";
import { criteriaSetsQuery } from "~/features/criteria/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/bo-tieu-chi/")({
  validateSearch: textParams("nam", "tinhtrang"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureInfiniteQueryData(criteriaSetsQuery(deps))),
  component: CriteriaSets,
});

function CriteriaSets() {
  const navigate = Route.useNavigate();
  return (
    <CriteriaSetsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  );
}
