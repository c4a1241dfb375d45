import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { PublishedResultFilter, PublishedResultQuery, PublishedResultsQuery } from "~/gql/graphql";

const PublishedResultsDocument = graphql(`
  query PublishedResults($filter: PublishedResultFilter, $first: Int, $after: String) {
    publishedResults(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        resultVersion
        clusterName
        ministryName
        roundName
        year
        publishedAt
        decision
        demonstration
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const PublishedResultDocument = graphql(`
  query PublishedResult($id: ID!) {
    publishedResult(id: $id) {
      id
      resultVersion
      current
      clusterName
      ministryName
      roundName
      kind
      year
      publishedAt
      decision
      reason
      unresolvedReason
      unresolved {
        unitName
        unitCode
        subject
        filedAt
      }
      demonstration
      criteriaName
      criteriaNotice
      declaredTotal
      hash
      bundleUrl
      signature {
        keyId
        algorithm
        sha256
        value
        publicKey
      }
      groups {
        code
        name
        maximum
      }
      rows {
        rank
        unitName
        unitCode
        total
        base
        bonus
        penalty
        percent
        classification
        groups {
          code
          name
          points
          maximum
          percent
        }
      }
      versions {
        id
        resultVersion
        current
        publishedAt
        reason
      }
    }
  }
`);

export type PublishedResultRow = PublishedResultsQuery["publishedResults"]["nodes"][number];
export type PublishedResult = NonNullable<PublishedResultQuery["publishedResult"]>;

export interface ResultSearch {
  tim?: string;
  nam?: string;
}

export const publishedResultsQuery = ({ tim, nam }: ResultSearch) =>
  pagedQuery(["publishedResults", tim ?? "", nam ?? ""], async (after, signal) => {
    const year = nam && /^\d{4}$/.test(nam) ? Number(nam) : null;
    const filter: PublishedResultFilter = { ...(tim ? { search: tim } : {}), ...(year ? { year } : {}) };
    return (await request(PublishedResultsDocument, { filter, first: pageSize, after }, signal)).publishedResults;
  });

export const publishedResultQuery = (id: string) =>
  queryOptions({
    queryKey: ["publishedResult", id],
    queryFn: async ({ signal }) => {
      const { publishedResult } = await request(PublishedResultDocument, { id }, signal);
      if (!publishedResult) throw new ApiError("NOT_FOUND", { message: "result" });
      return publishedResult;
    },
  });
