import { createFileRoute } from "@tanstack/react-router";
import { ClusterPage } from "~/features/cluster/ClusterPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/cum/$clusterId")({
  validateSearch: textParams("ngay"),
  component: Cluster,
});

function Cluster() {
  const navigate = Route.useNavigate();
  const { clusterId } = Route.useParams();
  const { ngay } = Route.useSearch();
  const choose = (day: string | undefined) => void navigate({ search: day ? { ngay: day } : {}, replace: true });
  return <ClusterPage clusterId={clusterId} asOf={ngay} onAsOf={choose} />;
}
