import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";

const UnitSearchDocument = graphql(`
  query UnitSearch($search: String!, $asOf: Date) {
    units(filter: { search: $search, existing: true }, asOf: $asOf, first: 8) {
      nodes {
        id
        name
        shortName
      }
    }
  }
`);

/** Units that exist on a day (today when it is empty) by words of their names or their codes. */
export const unitSearchQuery = (search: string, on: string) =>
  queryOptions({
    queryKey: ["units", "search", search, on],
    queryFn: async ({ signal }) =>
      (await request(UnitSearchDocument, { search, asOf: on || null }, signal)).units.nodes,
    placeholderData: keepPreviousData,
  });
