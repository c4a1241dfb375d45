/** What the server says this reader may do with an object now, and why not. */
export interface AllowedAction {
  action: string;
  allowed: boolean;
  lockReason?: string | null;
}

const plain = (name: string) => name.replace(/_/g, "").toLowerCase();

/** Finds an action by the name of its mutation. Absent means that the action does not concern this reader at all. */
export function findAction(actions: readonly AllowedAction[], name: string): AllowedAction | undefined {
  return actions.find((action) => plain(action.action) === plain(name));
}

export function may(actions: readonly AllowedAction[], name: string): boolean {
  return findAction(actions, name)?.allowed ?? false;
}
