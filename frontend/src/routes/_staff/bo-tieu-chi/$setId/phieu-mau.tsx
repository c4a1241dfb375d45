import { createFileRoute } from "@tanstack/react-router";
import { SheetPreviewPage } from "~/features/criteria/preview/SheetPreviewPage";
import { sheetPreviewQuery } from "~/features/criteria/preview/queries";

export const Route = createFileRoute("/_staff/bo-tieu-chi/$setId/phieu-mau")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sheetPreviewQuery(params.setId)),
  component: Preview,
});

function Preview() {
  return <SheetPreviewPage setId={Route.useParams().setId} />;
}
