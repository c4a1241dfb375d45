import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import "~/features/evaluation/receipt/queries";

const PublishedReceiptDocument = graphql(`
  query PublishedReceipt($id: ID!, $unitCode: String!) {
    publishedResult(id: $id) {
      id
      roundName
      clusterName
      year
      demonstration
      criteriaNotice
      row(unitCode: $unitCode) {
        unitName
        receipt {
          ...ReceiptTree
        }
      }
    }
  }
`);

/** The derivation of one unit's published result, out of the frozen bundle. */
export const publishedReceiptQuery = (id: string, unitCode: string) =>
  queryOptions({
    queryKey: ["publishedReceipt", id, unitCode],
    queryFn: async ({ signal }) => {
      const { publishedResult } = await request(PublishedReceiptDocument, { id, unitCode }, signal);
      const row = publishedResult?.row;
      if (!publishedResult || !row) throw new ApiError("NOT_FOUND", { message: "row" });
      return { ...publishedResult, row };
    },
  });
