import { createFileRoute } from "@tanstack/react-router";
import { userQuery } from "~/features/identity/users/queries";
import { UserPage } from "~/features/identity/users/UserPage";

export const Route = createFileRoute("/_staff/quan-tri/nguoi-dung/$userId")({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(userQuery(params.userId)),
  component: User,
});

function User() {
  return <UserPage userId={Route.useParams().userId} />;
}
