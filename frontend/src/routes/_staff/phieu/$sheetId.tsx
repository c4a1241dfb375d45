import { createFileRoute } from "@tanstack/react-router";
import { sheetQuery } from "~/features/evaluation/sheet/queries";
import { SheetPage, type SheetSearch } from "~/features/evaluation/sheet/SheetPage";
import { viewerQuery } from "~/features/identity/queries";

export const Route = createFileRoute("/_staff/phieu/$sheetId")({
  validateSearch: (search: Record<string, unknown>): SheetSearch => ({
    ...(typeof search["tieuchi"] === "string" ? { tieuchi: search["tieuchi"] } : {}),
    ...(search["buoc"] === "kiem-tra" ? { buoc: "kiem-tra" } : {}),
  }),
  // The sheet's store takes what is read here once, so an earlier reading must never open the page: not that of the last
  // visit, which knows nothing of what was saved since, and not that of a pointer that only passed over the link.
  gcTime: 0,
  preload: false,
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.fetchQuery(sheetQuery(params.sheetId)),
      context.queryClient.ensureQueryData(viewerQuery),
    ]),
  component: Sheet,
});

function Sheet() {
  const { sheetId } = Route.useParams();
  return <SheetPage sheetId={sheetId} search={Route.useSearch()} />;
}
