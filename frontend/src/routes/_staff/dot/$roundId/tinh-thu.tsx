import { createFileRoute } from "@tanstack/react-router";
import { ReplayPage } from "~/features/evaluation/replay/ReplayPage";
import { replayedRoundQuery } from "~/features/evaluation/replay/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/dot/$roundId/tinh-thu")({
  validateSearch: textParams("bo", "phandinh", "chamcheo"),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(replayedRoundQuery(params.roundId)),
  component: Replay,
});

function Replay() {
  const navigate = Route.useNavigate();
  return (
    <ReplayPage
      roundId={Route.useParams().roundId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  );
}
