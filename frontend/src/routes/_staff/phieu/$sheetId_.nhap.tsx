import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "~/features/evaluation/import/ImportPage";
import { targetQuery } from "~/features/evaluation/import/queries";
import { searchOf, type ImportSearch } from "~/features/evaluation/import/steps";

export const Route = createFileRoute("/_staff/phieu/$sheetId_/nhap")({
  validateSearch: (search: Record<string, unknown>): ImportSearch => searchOf(search),
  loader: ({ context, params }) => context.queryClient.fetchQuery(targetQuery(params.sheetId)),
  component: Import,
});

function Import() {
  const { sheetId } = Route.useParams();
  return <ImportPage sheetId={sheetId} search={Route.useSearch()} />;
}
