import { CriterionForm } from "./CriterionForm";
import { CopySetDialog } from "./draft/CopySetDialog";
import { HeadForm } from "./draft/HeadForm";
import { OriginsDialog } from "./draft/OriginsDialog";
import { RemoveGroupDialog } from "./draft/RemoveGroupDialog";
import { GroupForm } from "./GroupForm";
import { PublishSetDialog } from "./PublishSetDialog";
import type { CriteriaSet, Criterion, Group } from "./queries";
import { RemoveCriterionDialog } from "./RemoveCriterionDialog";

/** What is being done with a set; null stands for something new. */
export type Edited =
  | { kind: "group"; group: Group | null }
  | { kind: "removeGroup"; group: Group }
  | { kind: "criterion"; criterion: Criterion | null; groupId: string }
  | { kind: "origins"; criterion: Criterion }
  | { kind: "remove"; criterion: Criterion }
  | { kind: "head" }
  | { kind: "copy" }
  | { kind: "publish" };

export function SetEditor({ set, edited, onClose }: { set: CriteriaSet; edited: Edited; onClose: () => void }) {
  const props = { set, onClose };
  switch (edited.kind) {
    case "group":
      return <GroupForm {...props} group={edited.group} />;
    case "removeGroup":
      return <RemoveGroupDialog {...props} group={edited.group} />;
    case "remove":
      return <RemoveCriterionDialog {...props} criterion={edited.criterion} />;
    case "origins":
      return set.copiedFrom && <OriginsDialog {...props} criterion={edited.criterion} source={set.copiedFrom} />;
    case "criterion":
      return <CriterionForm {...props} criterion={edited.criterion} groupId={edited.groupId} />;
    case "head":
      return <HeadForm {...props} />;
    case "copy":
      return <CopySetDialog {...props} />;
    case "publish":
      return <PublishSetDialog {...props} />;
  }
}
