import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import { pagedQuery, pageSize } from "~/api/paged";
import type { AuditEventsQuery } from "~/gql/graphql";

const AuditEventsDocument = graphql(`
  query AuditEvents($filter: AuditFilter, $first: Int, $after: String) {
    auditEvents(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        sequence
        at
        actor
        actorName
        action
        object
        before
        after
        reason
        hash
        requestId
      }
    }
  }
`);

export interface AuditSearch {
  doituong?: string;
  viec?: string;
}

export type AuditEvent = AuditEventsQuery["auditEvents"]["nodes"][number];

export function auditEventsQuery({ doituong, viec }: AuditSearch) {
  const filter = { ...(doituong ? { object: doituong } : {}), ...(viec ? { action: viec } : {}) };
  return pagedQuery(
    ["auditEvents", filter],
    async (after, signal) =>
      (await request(AuditEventsDocument, { filter, first: pageSize, after }, signal)).auditEvents,
  );
}
