import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { DueItemsQuery } from "~/gql/graphql";

const DueItemsDocument = graphql(`
  query DueItems {
    serverInfo {
      now
    }
    dueItems {
      kind
      state
      unitName
      clusterName
      roundName
      dueAt
      filled
      expected
      round {
        id
      }
      sheet {
        id
      }
      evaluation {
        id
      }
    }
  }
`);

export type DueItem = DueItemsQuery["dueItems"][number];

export const dueItemsQuery = queryOptions({
  queryKey: ["dueItems"],
  queryFn: ({ signal }) => request(DueItemsDocument, {}, signal),
});
