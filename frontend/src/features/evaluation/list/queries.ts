import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { EvaluationsQuery } from "~/gql/graphql";

const EvaluationsDocument = graphql(`
  query Evaluations($first: Int, $after: String) {
    evaluations(first: $first, after: $after) {
      nodes {
        id
        unitName
        round {
          id
          name
          stage
        }
        cluster {
          id
          name
        }
        selfSheet {
          id
          state
        }
        crossSheets {
          id
          state
          author {
            id
            shortName
          }
        }
        agreedSheet {
          id
          state
        }
        appraisedSheet {
          id
          state
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

export type EvaluationRow = EvaluationsQuery["evaluations"]["nodes"][number];

export const evaluationsQuery = pagedQuery(["evaluations"], async (after, signal) => {
  return (await request(EvaluationsDocument, { first: pageSize, after }, signal)).evaluations;
});
