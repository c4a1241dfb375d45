import { createFileRoute } from "@tanstack/react-router";
import { MovementsPage } from "~/features/movement/MovementsPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/phong-trao/")({
  validateSearch: textParams("tim", "cap"),
  component: List,
});

function List() {
  const navigate = Route.useNavigate();
  return <MovementsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
