import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { unitQuery } from "~/features/unit/queries";
import { UnitPage } from "~/features/unit/UnitPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/don-vi/$unitId")({
  validateSearch: textParams<"ngay">("ngay"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureQueryData(unitQuery(params.unitId, deps.ngay))),
  component: Unit,
});

function Unit() {
  const navigate = Route.useNavigate();
  const { unitId } = Route.useParams();
  const { ngay } = Route.useSearch();
  const choose = (day: string | undefined) => void navigate({ search: day ? { ngay: day } : {}, replace: true });
  return <UnitPage unitId={unitId} asOf={ngay} onAsOf={choose} />;
}
