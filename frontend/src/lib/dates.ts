/** Everything is shown on the clock of Vietnam, wherever the reader's machine stands. */
const zone = "Asia/Ho_Chi_Minh";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function inVietnam(instant: string | Date): Record<string, string> {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** "25/06/2022" from a calendar date or an instant. */
export function formatDate(value: string | null | undefined): string {
  if (!value) return "–";
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const { day, month, year } = inVietnam(value);
  return `${day}/${month}/${year}`;
}

/** "17:30 25/06/2022" from an instant; the space between does not break. */
export function formatDateTime(value: string | null | undefined): string {
  if (!value) return "–";
  const { hour, minute, day, month, year } = inVietnam(value);
  return `${hour}:${minute}\u00a0${day}/${month}/${year}`;
}

/** The calendar date in Vietnam, as the API writes dates. */
export function todayInVietnam(now: Date = new Date()): string {
  const { year, month, day } = inVietnam(now);
  return `${year}-${month}-${day}`;
}

/** Calendar days from today to the day of `value`: negative when it has passed. */
export function daysUntil(value: string, now: Date = new Date()): number {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
  return Math.round((day(todayInVietnam(new Date(value))) - day(todayInVietnam(now))) / 86_400_000);
}

/** The instant a local date-and-time field ("2026-11-30T17:00") names on the clock of Vietnam, which has no summer time. */
export function instantInVietnam(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString();
}

/** Reads a day as Vietnamese people write it ("25/06/2022", "5-6-2022") or as the API does; null when it is no day. */
export function parseDate(text: string): string | null {
  const clean = text.trim();
  const vietnamese = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(clean);
  const [, day = "", month = "", year = ""] = vietnamese ?? [];
  const iso = vietnamese ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : clean;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}
