import { refusal } from "../context";
import type { makeOrganisation } from "./organisation";

interface Arguments {
  input?: Record<string, unknown>;
}

type Organisation = ReturnType<typeof makeOrganisation>;

/** The writes on clusters, with the refusals that the forms must show. */
export function makeClusterWrites({ cluster }: Organisation) {
  const changed = (input: Record<string, unknown> | undefined) => {
    if (input?.["expectedVersion"] !== cluster["version"]) {
      throw refusal("CONFLICT", "Người khác vừa sửa trước bạn", { currentVersion: cluster["version"] });
    }
    cluster["version"] = Number(cluster["version"]) + 1;
    return { cluster, userErrors: [] };
  };
  return {
    root: {
      formCluster: ({ input }: Arguments) =>
        input?.["decisionId"]
          ? { cluster, userErrors: [] }
          : {
              cluster: null,
              userErrors: [{ code: "REQUIRED", message: "Phải có quyết định thành lập.", path: ["decisionId"] }],
            },
      addMember: ({ input }: Arguments) => changed(input),
      endOffice: ({ input }: Arguments) => changed(input),
      endMembership: ({ input }: Arguments) => changed(input),
    },
  };
}
