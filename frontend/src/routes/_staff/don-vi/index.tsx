import { createFileRoute } from "@tanstack/react-router";
import { UnitsPage } from "~/features/unit/UnitsPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/don-vi/")({
  validateSearch: textParams("tim", "loai"),
  component: Units,
});

function Units() {
  const navigate = Route.useNavigate();
  return <UnitsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
