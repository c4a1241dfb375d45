import { createFileRoute } from "@tanstack/react-router";
import { DueItemsPage } from "~/features/dueItem/DueItemsPage";
import { dueItemsQuery } from "~/features/dueItem/queries";

export const Route = createFileRoute("/_staff/viec-can-lam")({
  loader: ({ context }) => context.queryClient.ensureQueryData(dueItemsQuery),
  component: DueItemsPage,
});
