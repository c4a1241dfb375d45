import type { BumpLine, BumpLink } from "~/ui/chart/BumpChart";
import { formatDate } from "~/lib/dates";
import type { RankHistory } from "./queries";

/** The short name of a unit: that of its last result, or of the succession that names it. */
function shortNames(history: RankHistory): Map<string, string> {
  const names = new Map<string, string>();
  for (const { predecessor, successor } of history.successions) {
    names.set(successor.id, successor.shortName);
    names.set(predecessor.id, predecessor.shortName);
  }
  for (const round of history.rounds) {
    for (const row of round.rows) names.set(row.unitId, row.shortName);
  }
  return names;
}

/** One column per published result; the cluster is named where it is not the same everywhere. */
export function columnsOf(history: RankHistory): string[] {
  const years = history.rounds.map(({ year }) => year);
  return history.rounds.map(({ year, roundName }) =>
    years.filter((other) => other === year).length > 1 ? `${year}: ${roundName}` : String(year),
  );
}

/** One line per unit that was ever ranked. A unit that became others does not run on: it leads into them. */
export function linesOf(history: RankHistory): BumpLine[] {
  const names = shortNames(history);
  const units = [...new Set(history.rounds.flatMap(({ rows }) => rows.map(({ unitId }) => unitId)))];
  return units.map((unit) => {
    const ranks = history.rounds.map(({ rows }) => rows.find(({ unitId }) => unitId === unit)?.rank ?? null);
    const name = names.get(unit) ?? unit;
    const after = history.successions.filter(
      ({ predecessor, successor }) => predecessor.id === unit && successor.id !== unit,
    );
    const into = [...new Set(after.map(({ successor }) => successor.shortName))].join(", ");
    const when = after[0] ? formatDate(after[0].effectiveOn) : "";
    return { key: unit, from: name, to: into ? `${when} → ${into}` : name, ranks };
  });
}

/** Where a ranked unit leads to the next ranked unit, over units in between that were never ranked. */
export function linksOf(history: RankHistory): BumpLink[] {
  const ranked = new Set(history.rounds.flatMap(({ rows }) => rows.map(({ unitId }) => unitId)));
  const names = shortNames(history);
  const links: BumpLink[] = [];
  for (const from of ranked) {
    const seen = new Set([from]);
    const waiting = [from];
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      for (const { predecessor, successor, effectiveOn } of history.successions) {
        if (predecessor.id !== unit || seen.has(successor.id)) continue;
        seen.add(successor.id);
        if (!ranked.has(successor.id)) waiting.push(successor.id);
        else {
          const label = `${names.get(from) ?? ""} → ${successor.shortName}, ${formatDate(effectiveOn)}`;
          links.push({ from, to: successor.id, label });
        }
      }
    }
  }
  return links;
}
