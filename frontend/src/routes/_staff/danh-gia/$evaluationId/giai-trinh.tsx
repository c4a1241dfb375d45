import { createFileRoute } from "@tanstack/react-router";
import { ChangedLinesPage } from "~/features/evaluation/reply/ChangedLinesPage";
import { repliesQuery } from "~/features/evaluation/reply/queries";

export const Route = createFileRoute("/_staff/danh-gia/$evaluationId/giai-trinh")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(repliesQuery(params.evaluationId)),
  component: ChangedLines,
});

function ChangedLines() {
  return <ChangedLinesPage evaluationId={Route.useParams().evaluationId} />;
}
