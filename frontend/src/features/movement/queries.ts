import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type {
  AddMovementPhaseInput,
  LaunchMovementInput,
  MarkExemplaryResponseInput,
  MovementFilter,
  MovementLevel,
  MovementQuery,
  MovementsQuery,
  ReportResponseInput,
  RespondToMovementInput,
  ResponseStatus,
} from "~/gql/graphql";

const MovementsDocument = graphql(`
  query Movements($filter: MovementFilter, $first: Int, $after: String) {
    movements(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        level
        launcherName
        startsOn
        endsOn
        current
        responseCounts {
          status
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const MovementDocument = graphql(`
  query Movement($id: ID!) {
    movement(id: $id) {
      id
      version
      name
      level
      scope
      method
      launcherName
      startsOn
      endsOn
      current
      warnings
      launchDocument {
        id
        reference
        issuedOn
      }
      phases {
        id
        name
        startsOn
        endsOn
        note
        document {
          id
          reference
          issuedOn
        }
      }
      responses(first: 100) {
        nodes {
          id
          version
          status
          plan
          planDocument {
            id
            reference
            issuedOn
          }
          progress
          result
          exemplary
          updatedAt
          warnings
          unit {
            id
            shortName
          }
          allowedActions {
            action
            allowed
            lockCode
            lockReason
          }
        }
      }
      responseCounts {
        status
        count
      }
      silentUnits {
        id
        shortName
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

const RespondDocument = graphql(`
  mutation RespondToMovement($input: RespondToMovementInput!) {
    respondToMovement(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ReportDocument = graphql(`
  mutation ReportResponse($input: ReportResponseInput!) {
    reportResponse(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const LaunchDocument = graphql(`
  mutation LaunchMovement($input: LaunchMovementInput!) {
    launchMovement(input: $input) {
      movement {
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

const AddPhaseDocument = graphql(`
  mutation AddMovementPhase($input: AddMovementPhaseInput!) {
    addMovementPhase(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const MarkExemplaryDocument = graphql(`
  mutation MarkExemplaryResponse($input: MarkExemplaryResponseInput!) {
    markExemplaryResponse(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type MovementRow = MovementsQuery["movements"]["nodes"][number];
export type Movement = NonNullable<MovementQuery["movement"]>;
export type Response = Movement["responses"]["nodes"][number];

export interface MovementSearch {
  tim?: string;
  cap?: string;
  nam?: string;
  dang?: string;
}

export const statuses = ["REGISTERED", "IN_PROGRESS", "REPORTED"] as const satisfies readonly ResponseStatus[];

export const levels: MovementLevel[] = ["PRIME_MINISTER", "MINISTRY", "PROVINCE", "UNIT"];

export const movementsQuery = ({ tim, cap, nam, dang }: MovementSearch) =>
  pagedQuery(["movements", tim ?? "", cap ?? "", nam ?? "", dang ?? ""], async (after, signal) => {
    const level = levels.find((value) => value === cap);
    const filter: MovementFilter = {
      ...(tim ? { search: tim } : {}),
      ...(level ? { level } : {}),
      ...(nam && /^\d{4}$/.test(nam) ? { year: Number(nam) } : {}),
      ...(dang === "co" || dang === "khong" ? { current: dang === "co" } : {}),
    };
    return (await request(MovementsDocument, { filter, first: pageSize, after }, signal)).movements;
  });

export const movementQuery = (id: string) =>
  queryOptions({
    queryKey: ["movement", id],
    queryFn: async ({ signal }) => {
      const { movement } = await request(MovementDocument, { id }, signal);
      if (!movement) throw new ApiError("NOT_FOUND", { message: "movement" });
      return movement;
    },
  });

export async function respondToMovement(input: RespondToMovementInput, idempotencyKey: string) {
  return (await request(RespondDocument, { input: { ...input, idempotencyKey } })).respondToMovement;
}

export async function reportResponse(input: ReportResponseInput) {
  return (await request(ReportDocument, { input })).reportResponse;
}

export async function launchMovement(input: LaunchMovementInput, idempotencyKey: string) {
  return (await request(LaunchDocument, { input: { ...input, idempotencyKey } })).launchMovement;
}

export async function addMovementPhase(input: AddMovementPhaseInput) {
  return (await request(AddPhaseDocument, { input })).addMovementPhase;
}

export async function markExemplary(input: MarkExemplaryResponseInput) {
  return (await request(MarkExemplaryDocument, { input })).markExemplaryResponse;
}
