import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";

const UnitSearchDocument = graphql(`
  query UnitSearch($search: String!) {
    units(filter: { search: $search, existing: true }, first: 8) {
      nodes {
        id
        name
        shortName
      }
    }
  }
`);

export const unitSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ["units", "search", search],
    queryFn: async ({ signal }) => (await request(UnitSearchDocument, { search }, signal)).units.nodes,
    placeholderData: keepPreviousData,
  });
