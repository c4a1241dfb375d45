/** What the server says this reader may do with an object now, and why not. */
export interface AllowedAction {
  action: string;
  allowed: boolean;
  lockCode?: string | null;
  lockReason?: string | null;
}

const plain = (name: string) => name.replace(/_/g, "").toLowerCase();

/** Refusals that have nothing to do with the moment: the action is somebody else's work. */
const others: ReadonlySet<string> = new Set(["ROLE", "SCOPE", "NOT_SIGNED_IN"]);

/** What the server says about an action, whatever it is. */
export function verdictOn(actions: readonly AllowedAction[], name: string): AllowedAction | undefined {
  return actions.find((action) => plain(action.action) === plain(name));
}

/**
 * Finds an action by the name of its mutation. Undefined when it is not this reader's work at all, so that nobody looks
 * at a row of locked buttons; one that is locked for now (stage, deadline, handed in) is found with its reason.
 */
export function findAction(actions: readonly AllowedAction[], name: string): AllowedAction | undefined {
  const action = verdictOn(actions, name);
  return action && !action.allowed && others.has(action.lockCode ?? "") ? undefined : action;
}

export function may(actions: readonly AllowedAction[], name: string): boolean {
  return findAction(actions, name)?.allowed ?? false;
}
