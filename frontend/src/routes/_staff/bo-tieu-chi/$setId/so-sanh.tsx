import { createFileRoute } from "@tanstack/react-router";
import { DiffPage } from "~/features/criteria/diff/DiffPage";
import { diffQuery } from "~/features/criteria/diff/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/bo-tieu-chi/$setId/so-sanh")({
  validateSearch: textParams("tu", "dong"),
  loaderDeps: ({ search }: { search: { tu?: string } }) => ({ tu: search.tu }),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(diffQuery(params.setId, deps.tu)),
  component: Compare,
});

function Compare() {
  const navigate = Route.useNavigate();
  const { setId } = Route.useParams();
  return (
    <DiffPage
      setId={setId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  );
}
