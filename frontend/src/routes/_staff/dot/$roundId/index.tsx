import { createFileRoute } from "@tanstack/react-router";
import { RoundPage } from "~/features/evaluation/round/RoundPage";
import { roundQuery } from "~/features/evaluation/round/queries";

export const Route = createFileRoute("/_staff/dot/$roundId/")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(roundQuery(params.roundId)),
  component: Detail,
});

function Detail() {
  return <RoundPage roundId={Route.useParams().roundId} />;
}
