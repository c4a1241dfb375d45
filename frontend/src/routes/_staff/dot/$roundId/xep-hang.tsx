import { createFileRoute } from "@tanstack/react-router";
import { RankingPage } from "~/features/evaluation/ranking/RankingPage";
import { rankingQuery } from "~/features/evaluation/ranking/queries";

export const Route = createFileRoute("/_staff/dot/$roundId/xep-hang")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(rankingQuery(params.roundId)),
  component: Detail,
});

function Detail() {
  return <RankingPage roundId={Route.useParams().roundId} />;
}
