import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { SheetPreviewQuery } from "~/gql/graphql";

const SheetPreviewDocument = graphql(`
  query SheetPreview($id: ID!) {
    criteriaSet(id: $id) {
      id
      name
      year
      status
      notice
      declaredTotal
      groups {
        id
        code
        name
        parentId
        section
        position
        maximum
      }
      criteria {
        id
        code
        name
        groupId
        section
        position
        maximum
        step
        evidenceRule
        evidenceHint
        applicability
        rule {
          type
          explanation
          slots {
            key
            label
            kind
            choices
          }
        }
      }
    }
  }
`);

export type PreviewSet = NonNullable<SheetPreviewQuery["criteriaSet"]>;
export type PreviewLine = PreviewSet["criteria"][number];

export const sheetPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ["sheetPreview", id],
    queryFn: async ({ signal }) => {
      const { criteriaSet } = await request(SheetPreviewDocument, { id }, signal);
      if (!criteriaSet) throw new ApiError("NOT_FOUND", { message: "criteria set" });
      return criteriaSet;
    },
  });
