import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type {
  CopyCriteriaSetInput,
  MapCriterionInput,
  MoveCriterionGroupInput,
  MoveCriterionInput,
  RemoveCriterionGroupInput,
  RemoveDisqualifierInput,
  SaveDisqualifierInput,
  UpdateCriteriaSetInput,
} from "~/gql/graphql";

const CopyCriteriaSetDocument = graphql(`
  mutation CopyCriteriaSet($input: CopyCriteriaSetInput!) {
    copyCriteriaSet(input: $input) {
      criteriaSet {
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

const UpdateCriteriaSetDocument = graphql(`
  mutation UpdateCriteriaSet($input: UpdateCriteriaSetInput!) {
    updateCriteriaSet(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const RemoveCriterionGroupDocument = graphql(`
  mutation RemoveCriterionGroup($input: RemoveCriterionGroupInput!) {
    removeCriterionGroup(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const MoveCriterionDocument = graphql(`
  mutation MoveCriterion($input: MoveCriterionInput!) {
    moveCriterion(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const MoveCriterionGroupDocument = graphql(`
  mutation MoveCriterionGroup($input: MoveCriterionGroupInput!) {
    moveCriterionGroup(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const MapCriterionDocument = graphql(`
  mutation MapCriterion($input: MapCriterionInput!) {
    mapCriterion(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const SaveDisqualifierDocument = graphql(`
  mutation SaveDisqualifier($input: SaveDisqualifierInput!) {
    saveDisqualifier(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const RemoveDisqualifierDocument = graphql(`
  mutation RemoveDisqualifier($input: RemoveDisqualifierInput!) {
    removeDisqualifier(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export async function copyCriteriaSet(input: CopyCriteriaSetInput, idempotencyKey: string) {
  return (await request(CopyCriteriaSetDocument, { input: { ...input, idempotencyKey } })).copyCriteriaSet;
}

export async function updateCriteriaSet(input: UpdateCriteriaSetInput) {
  return (await request(UpdateCriteriaSetDocument, { input })).updateCriteriaSet;
}

export async function removeCriterionGroup(input: RemoveCriterionGroupInput) {
  return (await request(RemoveCriterionGroupDocument, { input })).removeCriterionGroup;
}

export async function moveCriterion(input: MoveCriterionInput) {
  return (await request(MoveCriterionDocument, { input })).moveCriterion;
}

export async function moveCriterionGroup(input: MoveCriterionGroupInput) {
  return (await request(MoveCriterionGroupDocument, { input })).moveCriterionGroup;
}

export async function mapCriterion(input: MapCriterionInput) {
  return (await request(MapCriterionDocument, { input })).mapCriterion;
}

export async function saveDisqualifier(input: SaveDisqualifierInput) {
  return (await request(SaveDisqualifierDocument, { input })).saveDisqualifier;
}

export async function removeDisqualifier(input: RemoveDisqualifierInput) {
  return (await request(RemoveDisqualifierDocument, { input })).removeDisqualifier;
}
