import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { UnitFilter, UnitKind, UnitQuery, UnitsQuery } from "~/gql/graphql";

const UnitsDocument = graphql(`
  query Units($filter: UnitFilter, $first: Int, $after: String) {
    units(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        name
        code
        exists
        establishedOn
        dissolvedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const UnitDocument = graphql(`
  query Unit($id: ID!, $asOf: Date) {
    unit(id: $id, asOf: $asOf) {
      id
      version
      kind
      name
      shortName
      code
      exists
      establishedOn
      dissolvedOn
      parent {
        id
        name
      }
      names {
        name
        code
        validFrom
        validUntil
      }
      predecessors {
        id
        name
      }
      successors {
        id
        name
      }
      memberships {
        id
        validFrom
        validUntil
        cluster {
          id
          name
        }
      }
      timeline {
        on
        kind
        successionKind
        text
        units {
          id
          name
        }
        cluster {
          id
          name
        }
        document {
          id
          reference
          issuedOn
        }
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

export type UnitRow = UnitsQuery["units"]["nodes"][number];
export type Unit = NonNullable<UnitQuery["unit"]>;

export interface UnitSearch {
  tim?: string;
  loai?: string;
}

export const unitKinds: UnitKind[] = ["MINISTRY", "MINISTRY_BODY", "PROVINCE", "DEPARTMENT", "OTHER"];

export const unitsQuery = ({ tim, loai }: UnitSearch) =>
  pagedQuery(["units", tim ?? "", loai ?? ""], async (after, signal) => {
    const kind = unitKinds.find((value) => value === loai);
    const filter: UnitFilter = { ...(tim ? { search: tim } : {}), ...(kind ? { kind } : {}) };
    return (await request(UnitsDocument, { filter, first: pageSize, after }, signal)).units;
  });

export const unitQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ["unit", id, asOf ?? ""],
    queryFn: async ({ signal }) => {
      const { unit } = await request(UnitDocument, { id, asOf: asOf ?? null }, signal);
      if (!unit) throw new ApiError("NOT_FOUND", { message: "unit" });
      return unit;
    },
  });
