import { createFileRoute } from "@tanstack/react-router";
import { DocumentPage } from "~/features/document/DocumentPage";
import { documentQuery } from "~/features/document/queries";

export const Route = createFileRoute("/_staff/van-ban/$documentId")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(documentQuery(params.documentId)),
  component: Document,
});

function Document() {
  return <DocumentPage documentId={Route.useParams().documentId} />;
}
