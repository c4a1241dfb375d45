import { createFileRoute } from "@tanstack/react-router";
import { NotificationsPage } from "~/features/notification/NotificationsPage";
import { notificationsQuery, preferencesQuery } from "~/features/notification/queries";

export const Route = createFileRoute("/_staff/thong-bao")({
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(notificationsQuery(false)),
      queryClient.ensureQueryData(preferencesQuery),
    ]),
  component: NotificationsPage,
});
