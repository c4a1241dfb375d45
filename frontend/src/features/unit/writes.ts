import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { CreateUnitInput, RecordSuccessionInput, RenameUnitInput, SuccessionKind } from "~/gql/graphql";

const CreateUnitDocument = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      unit {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const RenameUnitDocument = graphql(`
  mutation RenameUnit($input: RenameUnitInput!) {
    renameUnit(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const RecordSuccessionDocument = graphql(`
  mutation RecordSuccession($input: RecordSuccessionInput!) {
    recordSuccession(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const successionKinds: SuccessionKind[] = ["RENAME", "MERGE", "SPLIT", "ABSORB"];

export async function createUnit(input: CreateUnitInput) {
  return (await request(CreateUnitDocument, { input })).createUnit;
}

export async function renameUnit(input: RenameUnitInput) {
  return (await request(RenameUnitDocument, { input })).renameUnit;
}

export async function recordSuccession(input: RecordSuccessionInput) {
  return (await request(RecordSuccessionDocument, { input })).recordSuccession;
}
