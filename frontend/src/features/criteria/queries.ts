import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { CriteriaSetQuery, CriteriaSetsQuery, CriteriaSetStatus } from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";

const CriteriaSetsDocument = graphql(`
  query CriteriaSets($filter: CriteriaSetFilter, $first: Int, $after: String) {
    criteriaSets(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        year
        status
        declaredTotal
        baseTotal
        notice
        publishedAt
        owner {
          id
          shortName
        }
        decision {
          id
          reference
          issuedOn
        }
      }
    }
  }
`);

const PublishedSetsDocument = graphql(`
  query PublishedSets {
    criteriaSets(filter: { status: PUBLISHED }, first: 50) {
      nodes {
        id
        name
        year
      }
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
        lockReason
      }
    }
  }
`);

const CriteriaTemplatesDocument = graphql(`
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

/** The sets a round can be opened with. */
export const publishedSetsQuery = queryOptions({
  queryKey: ["criteriaSets", "published"],
  queryFn: async ({ signal }) => (await request(PublishedSetsDocument, {}, signal)).criteriaSets.nodes,
});

export const templatesQuery = queryOptions({
  queryKey: ["criteriaTemplates"],
  queryFn: async ({ signal }) => (await request(CriteriaTemplatesDocument, {}, signal)).criteriaTemplates,
  staleTime: Infinity,
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
