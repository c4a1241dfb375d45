import { createFileRoute } from "@tanstack/react-router";
import { FairnessPage } from "~/features/evaluation/fairness/FairnessPage";
import { fairnessQuery } from "~/features/evaluation/fairness/queries";

export const Route = createFileRoute("/_staff/dot/$roundId/cong-bang")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(fairnessQuery(params.roundId)),
  component: Detail,
});

function Detail() {
  return <FairnessPage roundId={Route.useParams().roundId} />;
}
