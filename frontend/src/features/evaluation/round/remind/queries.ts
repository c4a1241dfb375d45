import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { RemindUnitsInput, RemindUnitsMutation } from "~/gql/graphql";

const RemindUnitsDocument = graphql(`
  mutation RemindUnits($input: RemindUnitsInput!) {
    remindUnits(input: $input) {
      reminded {
        units {
          unitName
          outcome
          missing
          lastRemindedAt
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type Reminded = NonNullable<RemindUnitsMutation["remindUnits"]["reminded"]>["units"][number];

export async function remindUnits(input: RemindUnitsInput) {
  return (await request(RemindUnitsDocument, { input })).remindUnits;
}
