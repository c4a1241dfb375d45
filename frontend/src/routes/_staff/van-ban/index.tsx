import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { DocumentsPage } from "~/features/document/DocumentsPage";
import { documentsQuery } from "~/features/document/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/van-ban/")({
  validateSearch: textParams("tim", "loai", "nam"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureInfiniteQueryData(documentsQuery(deps))),
  component: Documents,
});

function Documents() {
  const navigate = Route.useNavigate();
  return <DocumentsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
