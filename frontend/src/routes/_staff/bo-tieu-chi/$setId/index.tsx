import { createFileRoute } from "@tanstack/react-router";
import { CriteriaSetPage } from "~/features/criteria/CriteriaSetPage";
import { criteriaSetQuery } from "~/features/criteria/queries";

export const Route = createFileRoute("/_staff/bo-tieu-chi/$setId/")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(criteriaSetQuery(params.setId)),
  component: Detail,
});

function Detail() {
  return <CriteriaSetPage setId={Route.useParams().setId} />;
}
