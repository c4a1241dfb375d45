import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type {
  CreateCriteriaSetInput,
  CriteriaSetQuery,
  CriteriaSetsQuery,
  CriteriaSetStatus,
  PublishCriteriaSetInput,
  RemoveCriterionInput,
  SaveCriterionGroupInput,
  SaveCriterionInput,
} from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";

const CriteriaSetsDocument = graphql(`
  query CriteriaSets($filter: CriteriaSetFilter, $first: Int, $after: String) {
    criteriaSets(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        name
        year
        status
        declaredTotal
        notice
        owner {
          id
          shortName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const CriteriaSetDocument = graphql(`
  query CriteriaSet($id: ID!) {
    criteriaSet(id: $id) {
      id
      version
      name
      year
      status
      declaredTotal
      baseTotal
      bonusCap
      penaltyCap
      notice
      publishedAt
      copiedFrom {
        id
        name
        year
      }
      supersedes {
        id
        name
      }
      owner {
        id
        name
      }
      decision {
        id
        reference
        issuedOn
      }
      groups {
        id
        code
        name
        parentId
        section
        position
        maximum
        fieldOwner {
          id
          name
          shortName
        }
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
        originIds
        notApplicablePolicy
        applicability
        appliesTo {
          id
          name
          shortName
        }
        fieldOwner {
          id
          name
          shortName
        }
        rule {
          type
          explanation
          cap
          atTarget
          steps {
            threshold
            points
          }
          items {
            label
            points
            cap
          }
        }
      }
      disqualifiers {
        code
        name
        effect
      }
      problems {
        code
        message
        path
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
  }
`);

const TemplatesDocument = graphql(`
  query CriteriaTemplates {
    criteriaTemplates {
      key
      name
      notice
      declaredTotal
      criterionCount
    }
  }
`);

const CreateCriteriaSetDocument = graphql(`
  mutation CreateCriteriaSet($input: CreateCriteriaSetInput!) {
    createCriteriaSet(input: $input) {
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

const PublishCriteriaSetDocument = graphql(`
  mutation PublishCriteriaSet($input: PublishCriteriaSetInput!) {
    publishCriteriaSet(input: $input) {
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

const SaveCriterionGroupDocument = graphql(`
  mutation SaveCriterionGroup($input: SaveCriterionGroupInput!) {
    saveCriterionGroup(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const SaveCriterionDocument = graphql(`
  mutation SaveCriterion($input: SaveCriterionInput!) {
    saveCriterion(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const RemoveCriterionDocument = graphql(`
  mutation RemoveCriterion($input: RemoveCriterionInput!) {
    removeCriterion(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface CriteriaSetsSearch {
  nam?: string;
  tinhtrang?: string;
}

export const setStatuses = ["DRAFT", "PUBLISHED"] as const satisfies readonly CriteriaSetStatus[];

export type CriteriaSetRow = CriteriaSetsQuery["criteriaSets"]["nodes"][number];
export type CriteriaSet = NonNullable<CriteriaSetQuery["criteriaSet"]>;
export type Group = CriteriaSet["groups"][number];
export type Criterion = CriteriaSet["criteria"][number];

export function criteriaSetsQuery({ nam, tinhtrang }: CriteriaSetsSearch) {
  const status = oneOf(setStatuses, tinhtrang);
  const filter = {
    ...(nam && /^\d{4}$/.test(nam) ? { year: Number(nam) } : {}),
    ...(status ? { status } : {}),
  };
  return pagedQuery(
    ["criteriaSets", filter],
    async (after, signal) =>
      (await request(CriteriaSetsDocument, { filter, first: pageSize, after }, signal)).criteriaSets,
  );
}

/** The sets a round may be drawn up from. */
export const publishedSetsQuery = queryOptions({
  queryKey: ["criteriaSets", "published"],
  queryFn: async ({ signal }) => {
    const filter = { status: "PUBLISHED" as const };
    return (await request(CriteriaSetsDocument, { filter, first: pageSize, after: null }, signal)).criteriaSets.nodes;
  },
});

export const criteriaSetQuery = (id: string) =>
  queryOptions({
    queryKey: ["criteriaSet", id],
    queryFn: async ({ signal }) => {
      const { criteriaSet } = await request(CriteriaSetDocument, { id }, signal);
      if (!criteriaSet) throw new ApiError("NOT_FOUND", { message: "criteria set" });
      return criteriaSet;
    },
  });

export const templatesQuery = queryOptions({
  queryKey: ["criteriaTemplates"],
  queryFn: async ({ signal }) => (await request(TemplatesDocument, {}, signal)).criteriaTemplates,
});

export async function createCriteriaSet(input: CreateCriteriaSetInput, idempotencyKey: string) {
  return (await request(CreateCriteriaSetDocument, { input: { ...input, idempotencyKey } })).createCriteriaSet;
}

export async function publishCriteriaSet(input: PublishCriteriaSetInput, idempotencyKey: string) {
  return (await request(PublishCriteriaSetDocument, { input: { ...input, idempotencyKey } })).publishCriteriaSet;
}

export async function saveCriterionGroup(input: SaveCriterionGroupInput) {
  return (await request(SaveCriterionGroupDocument, { input })).saveCriterionGroup;
}

export async function saveCriterion(input: SaveCriterionInput) {
  return (await request(SaveCriterionDocument, { input })).saveCriterion;
}

export async function removeCriterion(input: RemoveCriterionInput) {
  return (await request(RemoveCriterionDocument, { input })).removeCriterion;
}
