import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { LiftDisqualificationInput, RecordDisqualificationInput } from "~/gql/graphql";

const RecordDisqualificationDocument = graphql(`
  mutation RecordDisqualification($input: RecordDisqualificationInput!) {
    recordDisqualification(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const LiftDisqualificationDocument = graphql(`
  mutation LiftDisqualification($input: LiftDisqualificationInput!) {
    liftDisqualification(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export async function recordDisqualification(input: RecordDisqualificationInput) {
  return (await request(RecordDisqualificationDocument, { input })).recordDisqualification;
}

export async function liftDisqualification(input: LiftDisqualificationInput) {
  return (await request(LiftDisqualificationDocument, { input })).liftDisqualification;
}
