import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";

const DocumentSearchDocument = graphql(`
  query DocumentSearch($search: String!) {
    documents(filter: { search: $search }, first: 8) {
      nodes {
        id
        reference
        summary
      }
    }
  }
`);

export const documentSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ["documents", "search", search],
    queryFn: async ({ signal }) => (await request(DocumentSearchDocument, { search }, signal)).documents.nodes,
    placeholderData: keepPreviousData,
  });
