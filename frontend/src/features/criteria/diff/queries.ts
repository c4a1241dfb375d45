import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { CriteriaSetDiffQuery } from "~/gql/graphql";

const CriteriaSetDiffDocument = graphql(`
  query CriteriaSetDiff($from: ID, $to: ID!) {
    criteriaSetDiff(fromId: $from, toId: $to) {
      from {
        id
        name
        year
        status
      }
      to {
        id
        name
        year
        status
      }
      frame {
        subject
        kind
        label
        code
        name
        before
        after
        sentence
      }
      lines {
        before {
          id
          code
          name
          maximum
          rule {
            explanation
          }
        }
        after {
          id
          code
          name
          maximum
          rule {
            explanation
          }
        }
        differences {
          subject
          kind
          label
          code
          name
          before
          after
          sentence
        }
      }
    }
  }
`);

export type CriteriaDiff = NonNullable<CriteriaSetDiffQuery["criteriaSetDiff"]>;
export type DiffLine = CriteriaDiff["lines"][number];
export type Difference = CriteriaDiff["frame"][number];

/** A set compared with another; without one, with what the same ministry published before. Null when there is none. */
export const diffQuery = (to: string, from: string | undefined) =>
  queryOptions({
    queryKey: ["criteriaSetDiff", to, from ?? null],
    queryFn: async ({ signal }) =>
      (await request(CriteriaSetDiffDocument, { from: from ?? null, to }, signal)).criteriaSetDiff ?? null,
  });
