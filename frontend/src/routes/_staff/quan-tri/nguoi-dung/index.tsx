import { createFileRoute } from "@tanstack/react-router";
import { whenEntering } from "~/api/whenEntering";
import { usersQuery } from "~/features/identity/users/queries";
import { UsersPage } from "~/features/identity/users/UsersPage";
import { textParams } from "~/lib/search";

export const Route = createFileRoute("/_staff/quan-tri/nguoi-dung/")({
  validateSearch: textParams("tim", "vaitro", "tinhtrang"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    whenEntering(cause, context.queryClient.ensureInfiniteQueryData(usersQuery(deps))),
  component: Users,
});

function Users() {
  const navigate = Route.useNavigate();
  return <UsersPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />;
}
