import { createFileRoute } from "@tanstack/react-router";
import { RankingPage } from "~/features/evaluation/ranking/RankingPage";
import { rankingQuery } from "~/features/evaluation/ranking/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/dot/$roundId/xep-hang")({
  validateSearch: textParams("sosanh", "chitiet"),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(rankingQuery(params.roundId)),
  component: Detail,
});

function Detail() {
  const navigate = Route.useNavigate();
  return (
    <RankingPage
      roundId={Route.useParams().roundId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  );
}
