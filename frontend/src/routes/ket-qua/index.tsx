import { createFileRoute } from "@tanstack/react-router";
import { PublishedResultsPage } from "~/features/publication/PublishedResultsPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/ket-qua/")({ validateSearch: textParams("tim", "nam"), component: List });

function List() {
  const navigate = Route.useNavigate();
  return (
    <PublishedResultsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
  );
}
