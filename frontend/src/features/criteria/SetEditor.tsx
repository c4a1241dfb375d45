import { CriterionForm } from "./CriterionForm";
import { GroupForm } from "./GroupForm";
import type { CriteriaSet, Criterion, Group } from "./queries";
import { RemoveCriterionDialog } from "./RemoveCriterionDialog";

/** What of a draft is being changed; null stands for something new. */
export type Edited =
  | { kind: "group"; group: Group | null }
  | { kind: "criterion"; criterion: Criterion | null; groupId: string }
  | { kind: "remove"; criterion: Criterion };

export function SetEditor({ set, edited, onClose }: { set: CriteriaSet; edited: Edited; onClose: () => void }) {
  if (edited.kind === "group") return <GroupForm set={set} group={edited.group} onClose={onClose} />;
  if (edited.kind === "remove") {
    return <RemoveCriterionDialog set={set} criterion={edited.criterion} onClose={onClose} />;
  }
  return <CriterionForm set={set} criterion={edited.criterion} groupId={edited.groupId} onClose={onClose} />;
}
