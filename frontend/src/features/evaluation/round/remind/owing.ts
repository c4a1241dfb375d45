import type { Round } from "../queries";

export type Row = Round["progress"][number];

/** The units that owe papers now. */
export const owing = (round: Round): Row[] => round.progress.filter(({ reminder }) => reminder.missing > 0);

/** Whether a unit may be reminded now: it owes something, and the last reminder is long enough ago. */
export const remindable = ({ unit, reminder }: Row): boolean =>
  unit !== null && reminder.missing > 0 && reminder.nextReminderAt === null;
