import { createFileRoute } from "@tanstack/react-router";
import { EvaluationPage } from "~/features/evaluation/values/EvaluationPage";
import { evaluationValuesQuery } from "~/features/evaluation/values/queries";

export const Route = createFileRoute("/_staff/danh-gia/$evaluationId/")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(evaluationValuesQuery(params.evaluationId)),
  component: Evaluation,
});

function Evaluation() {
  return <EvaluationPage evaluationId={Route.useParams().evaluationId} />;
}
