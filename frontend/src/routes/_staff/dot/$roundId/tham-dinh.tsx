import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { AppraisalPage } from "~/features/evaluation/appraisal/AppraisalPage";
import { appraisalQueueQuery, appraisalRoundQuery } from "~/features/evaluation/appraisal/queries";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/dot/$roundId/tham-dinh")({
  validateSearch: textParams("linhvuc", "donvi", "lech", "chua"),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps, cause }) => {
    await context.queryClient.ensureQueryData(appraisalRoundQuery(params.roundId));
    const queue = appraisalQueueQuery(params.roundId, deps);
    await whenEntering(cause, context.queryClient.ensureInfiniteQueryData(queue));
  },
  component: Appraisal,
});

function Appraisal() {
  const { roundId } = Route.useParams();
  const navigate = Route.useNavigate();
  const onSearch = (search: ReturnType<typeof Route.useSearch>) => void navigate({ search, replace: true });
  return <AppraisalPage roundId={roundId} search={Route.useSearch()} onSearch={onSearch} />;
}
