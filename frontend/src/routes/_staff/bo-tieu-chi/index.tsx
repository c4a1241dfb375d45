import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_staff/bo-tieu-chi/")({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_staff/bo-tieu-chi/"!</div>;
}
