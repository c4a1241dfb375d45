import { createFileRoute } from "@tanstack/react-router";
import { AssignmentPage } from "~/features/evaluation/assignment/AssignmentPage";
import { boardQuery } from "~/features/evaluation/assignment/queries";

export const Route = createFileRoute("/_staff/dot/$roundId/phan-cong")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(boardQuery(params.roundId)),
  component: Detail,
});

function Detail() {
  return <AssignmentPage roundId={Route.useParams().roundId} />;
}
