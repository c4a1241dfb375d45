import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { AddMemberInput, EndMembershipInput, EndOfficeInput, FormClusterInput } from "~/gql/graphql";

const FormClusterDocument = graphql(`
  mutation FormCluster($input: FormClusterInput!) {
    formCluster(input: $input) {
      cluster {
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

const AddMemberDocument = graphql(`
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const EndMembershipDocument = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const EndOfficeDocument = graphql(`
  mutation EndOffice($input: EndOfficeInput!) {
    endOffice(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export async function endOffice(input: EndOfficeInput) {
  return (await request(EndOfficeDocument, { input })).endOffice;
}

export async function formCluster(input: FormClusterInput) {
  return (await request(FormClusterDocument, { input })).formCluster;
}

export async function addMember(input: AddMemberInput) {
  return (await request(AddMemberDocument, { input })).addMember;
}

export async function endMembership(input: EndMembershipInput) {
  return (await request(EndMembershipDocument, { input })).endMembership;
}
