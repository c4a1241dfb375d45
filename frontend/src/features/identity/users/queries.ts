import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type {
  AssignRoleInput,
  ChangePasswordInput,
  CreateUserInput,
  EndRoleInput,
  ReactivateUserInput,
  ResetPasswordInput,
  SuspendUserInput,
  UsersQuery,
} from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";
import { roles } from "./roles";

const UsersDocument = graphql(`
  query Users($filter: UserFilter, $first: Int, $after: String) {
    users(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        username
        displayName
        active
        roles {
          id
          role
          validFrom
          validUntil
          unit {
            id
            shortName
          }
        }
      }
    }
  }
`);

const UserDocument = graphql(`
  query User($id: ID!) {
    user(id: $id) {
      id
      version
      username
      displayName
      active
      createdAt
      roles {
        id
        role
        validFrom
        validUntil
        unit {
          id
          name
        }
      }
      notificationPreferences {
        email
        mail
        mode
        language
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const CreateUserDocument = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      user {
        id
      }
      userErrors {
        message
        path
      }
    }
  }
`);

const AssignRoleDocument = graphql(`
  mutation AssignRole($input: AssignRoleInput!) {
    assignRole(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

const EndRoleDocument = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

const SuspendUserDocument = graphql(`
  mutation SuspendUser($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

const ReactivateUserDocument = graphql(`
  mutation ReactivateUser($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);

export type UserRow = UsersQuery["users"]["nodes"][number];
export type Account = Awaited<ReturnType<typeof fetchUser>>;
export type AccountRole = Account["roles"][number];

export interface UsersSearch {
  tim?: string;
  vaitro?: string;
  tinhtrang?: string;
}

export const accountStates = ["dang-dung", "da-khoa"] as const;

export function usersQuery({ tim, vaitro, tinhtrang }: UsersSearch) {
  const role = oneOf(roles, vaitro);
  const state = oneOf(accountStates, tinhtrang);
  const filter = {
    ...(tim ? { search: tim } : {}),
    ...(role ? { role } : {}),
    ...(state ? { active: state === "dang-dung" } : {}),
  };
  return pagedQuery(
    ["users", filter],
    async (after, signal) => (await request(UsersDocument, { filter, first: pageSize, after }, signal)).users,
  );
}

async function fetchUser(id: string, signal?: AbortSignal) {
  const { user } = await request(UserDocument, { id }, signal);
  if (!user) throw new ApiError("NOT_FOUND", { message: "user" });
  return user;
}

export const userQuery = (id: string) =>
  queryOptions({ queryKey: ["user", id], queryFn: ({ signal }) => fetchUser(id, signal) });

export const createUser = async (input: CreateUserInput) => (await request(CreateUserDocument, { input })).createUser;

export const assignRole = async (input: AssignRoleInput) => (await request(AssignRoleDocument, { input })).assignRole;

export const endRole = async (input: EndRoleInput) => (await request(EndRoleDocument, { input })).endRole;

export const resetPassword = async (input: ResetPasswordInput) =>
  (await request(ResetPasswordDocument, { input })).resetPassword;

export const suspendUser = async (input: SuspendUserInput) =>
  (await request(SuspendUserDocument, { input })).suspendUser;

export const reactivateUser = async (input: ReactivateUserInput) =>
  (await request(ReactivateUserDocument, { input })).reactivateUser;

export const changePassword = async (input: ChangePasswordInput) =>
  (await request(ChangePasswordDocument, { input })).changePassword;
