import { createFileRoute } from "@tanstack/react-router";
import { PublishedResultPage } from "~/features/publication/PublishedResultPage";
import { publishedResultQuery } from "~/features/publication/queries";

export const Route = createFileRoute("/ket-qua/$resultId/")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(publishedResultQuery(params.resultId)),
  component: Detail,
});

function Detail() {
  return <PublishedResultPage resultId={Route.useParams().resultId} />;
}
