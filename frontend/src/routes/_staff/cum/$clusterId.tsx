import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { clusterQuery } from "~/features/cluster/queries";
import { ClusterPage } from "~/features/cluster/ClusterPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/cum/$clusterId")({
  validateSearch: textParams<"ngay">("ngay"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureQueryData(clusterQuery(params.clusterId, deps.ngay))),
  component: Cluster,
});

function Cluster() {
  const navigate = Route.useNavigate();
  const { clusterId } = Route.useParams();
  const { ngay } = Route.useSearch();
  const choose = (day: string | undefined) => void navigate({ search: day ? { ngay: day } : {}, replace: true });
  return <ClusterPage clusterId={clusterId} asOf={ngay} onAsOf={choose} />;
}
