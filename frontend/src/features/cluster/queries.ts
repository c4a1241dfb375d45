import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { AssignOfficeInput, ClusterQuery, ClustersQuery } from "~/gql/graphql";

const ClustersDocument = graphql(`
  query Clusters($filter: ClusterFilter, $first: Int, $after: String) {
    clusters(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        kind
        formedOn
        closedOn
        ministry {
          id
          shortName
        }
        decision {
          id
          reference
          issuedOn
        }
        members {
          id
        }
        offices {
          id
          kind
          unit {
            id
            shortName
          }
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

const ClusterDocument = graphql(`
  query Cluster($id: ID!, $asOf: Date) {
    cluster(id: $id, asOf: $asOf) {
      id
      version
      name
      kind
      asOf
      formedOn
      closedOn
      warnings
      ministry {
        id
        name
      }
      decision {
        id
        reference
        issuedOn
        summary
      }
      members {
        id
        position
        validFrom
        validUntil
        unit {
          id
          name
          code
        }
      }
      offices {
        id
        kind
        validFrom
        validUntil
        unit {
          id
          shortName
        }
      }
      officeHistory {
        id
        kind
        validFrom
        validUntil
        unit {
          id
          shortName
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

const AssignOfficeDocument = graphql(`
  mutation AssignOffice($input: AssignOfficeInput!) {
    assignOffice(input: $input) {
      cluster {
        id
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type ClusterRow = ClustersQuery["clusters"]["nodes"][number];
export type Cluster = NonNullable<ClusterQuery["cluster"]>;

export const clustersQuery = (search: string | undefined) =>
  pagedQuery(["clusters", search ?? ""], async (after, signal) => {
    const filter = search ? { search } : null;
    return (await request(ClustersDocument, { filter, first: pageSize, after }, signal)).clusters;
  });

export const clusterQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ["cluster", id, asOf ?? ""],
    queryFn: async ({ signal }) => {
      const { cluster } = await request(ClusterDocument, { id, asOf: asOf ?? null }, signal);
      if (!cluster) throw new ApiError("NOT_FOUND", { message: "cluster" });
      return cluster;
    },
  });

export async function assignOffice(input: AssignOfficeInput) {
  return (await request(AssignOfficeDocument, { input })).assignOffice;
}
