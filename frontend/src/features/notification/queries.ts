import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery } from "~/api/paged";
import type {
  MarkNotificationsReadInput,
  NotificationPreferencesQuery,
  NotificationsQuery,
  ReminderSettingsQuery,
  SetNotificationPreferencesInput,
  SetReminderSettingsInput,
} from "~/gql/graphql";

const UnreadNotificationsDocument = graphql(`
  query UnreadNotifications {
    viewer {
      unreadNotifications
    }
  }
`);

const NotificationsDocument = graphql(`
  query Notifications($unreadOnly: Boolean!, $first: Int, $after: String) {
    viewer {
      notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
        nodes {
          id
          kind
          title
          body
          objectId
          createdAt
          readAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      viewer {
        unreadNotifications
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const NotificationPreferencesDocument = graphql(`
  query NotificationPreferences {
    viewer {
      user {
        id
        notificationPreferences {
          email
          mail
          mode
          language
        }
      }
    }
  }
`);

const SetNotificationPreferencesDocument = graphql(`
  mutation SetNotificationPreferences($input: SetNotificationPreferencesInput!) {
    setNotificationPreferences(input: $input) {
      user {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReminderSettingsDocument = graphql(`
  query ReminderSettings {
    reminderSettings {
      ladderHours
      pauseHours
      defaults
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const SetReminderSettingsDocument = graphql(`
  mutation SetReminderSettings($input: SetReminderSettingsInput!) {
    setReminderSettings(input: $input) {
      settings {
        defaults
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Notice = NonNullable<NotificationsQuery["viewer"]>["notifications"]["nodes"][number];
export type Preferences = NonNullable<
  NonNullable<NotificationPreferencesQuery["viewer"]>["user"]["notificationPreferences"]
>;
export type Reminders = ReminderSettingsQuery["reminderSettings"];

const signedOut = () => new ApiError("UNAUTHENTICATED", { message: "viewer" });

/** How much there is to read; asked again each minute while somebody looks at the application. */
export const unreadQuery = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: async ({ signal }) =>
    (await request(UnreadNotificationsDocument, {}, signal)).viewer?.unreadNotifications ?? 0,
  refetchInterval: 60_000,
});

export const notificationsQuery = (unreadOnly: boolean) =>
  pagedQuery(["notifications", "list", unreadOnly], async (after, signal) => {
    const { viewer } = await request(NotificationsDocument, { unreadOnly, first: 20, after }, signal);
    if (!viewer) throw signedOut();
    return viewer.notifications;
  });

export const preferencesQuery = queryOptions({
  queryKey: ["notificationPreferences"],
  queryFn: async ({ signal }) => {
    const { viewer } = await request(NotificationPreferencesDocument, {}, signal);
    if (!viewer?.user.notificationPreferences) throw signedOut();
    return viewer.user.notificationPreferences;
  },
});

export const reminderSettingsQuery = queryOptions({
  queryKey: ["reminderSettings"],
  queryFn: async ({ signal }) => (await request(ReminderSettingsDocument, {}, signal)).reminderSettings,
});

export async function markNotificationsRead(input: MarkNotificationsReadInput) {
  return (await request(MarkNotificationsReadDocument, { input })).markNotificationsRead;
}

export async function setNotificationPreferences(input: SetNotificationPreferencesInput) {
  return (await request(SetNotificationPreferencesDocument, { input })).setNotificationPreferences;
}

export async function setReminderSettings(input: SetReminderSettingsInput) {
  return (await request(SetReminderSettingsDocument, { input })).setReminderSettings;
}
