import { createFileRoute } from "@tanstack/react-router";
import { ClustersPage } from "~/features/cluster/ClustersPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/cum/")({ validateSearch: textParams("tim"), component: Clusters });

function Clusters() {
  const navigate = Route.useNavigate();
  return <ClustersPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
