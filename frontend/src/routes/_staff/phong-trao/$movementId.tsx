import { createFileRoute } from "@tanstack/react-router";
import { MovementPage } from "~/features/movement/MovementPage";
import { movementQuery } from "~/features/movement/queries";

export const Route = createFileRoute("/_staff/phong-trao/$movementId")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(movementQuery(params.movementId)),
  component: Detail,
});

function Detail() {
  return <MovementPage movementId={Route.useParams().movementId} />;
}
