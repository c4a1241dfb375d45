import { createFileRoute } from "@tanstack/react-router";
import { ObjectionsPage } from "~/features/evaluation/objection/ObjectionsPage";
import { objectionsQuery } from "~/features/evaluation/objection/queries";

export const Route = createFileRoute("/_staff/dot/$roundId/kien-nghi")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(objectionsQuery(params.roundId)),
  component: Objections,
});

function Objections() {
  return <ObjectionsPage roundId={Route.useParams().roundId} />;
}
