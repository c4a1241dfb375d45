import { fixed } from "./criteria";
import type { MockUnit } from "./organisation";

interface Criterion {
  id: string;
  code: string;
  name: string;
  maximum: string;
}

const NAMES: Record<string, string> = {
  SPREAD: "Độ phân tán giữa những người chấm",
  LENIENCY: "Chấm rộng tay, chặt tay",
  RECIPROCITY: "Hai đơn vị chấm cao cho nhau",
  STRICTNESS: "Chấm chặt riêng một đơn vị",
  LEVELLING: "Mức độ cào bằng",
  GAP: "Tự chấm so với kết quả",
  OWN_BALLOT: "Hạng khi bỏ phiếu của chính mình",
  BAND: "Khoảng hạng, quá sát để phân định",
};

/** Invented signals: the second unit is strict, the first two favour each other, the first two ranks are close. */
export function makeFairness(units: MockUnit[], criteria: Criterion[]) {
  const [first, second] = units;
  const [line] = criteria;
  if (!first || !second || !line) throw new Error("the mock needs two units and a criterion");
  const marks = (full: number, notable: boolean) => ({ full, of: 40, percent: fixed((100 * full) / 40), notable });
  const ranks = units.map((unit, index) => ({
    unit,
    rank: index + 1,
    ownBallotBlindRank: unit === second ? 3 : index + 1,
    bestRank: index < 2 ? 1 : index + 1,
    worstRank: index < 2 ? 2 : index + 1,
    closeCall: index < 2,
    withoutScorers: units.map((scorer) => ({ scorer, rank: scorer === second && index < 2 ? 2 - index : index + 1 })),
  }));
  const pairs = units.flatMap((one, index) =>
    units.slice(index + 1).map((other) => {
      const notable = one === first && other === second;
      const gives = notable ? 5 : (index % 3) - 1;
      return {
        one,
        other,
        oneGives: fixed(gives),
        otherGives: fixed(gives + 0.5),
        mutual: fixed(gives),
        notable,
        earlierYears: notable ? [2025] : [],
      };
    }),
  );
  const gaps = units.map((unit, index) => ({
    unit,
    own: fixed(880 + index),
    decided: fixed(860 + index),
    gap: "20.00",
    percent: "2.00",
    lineCount: 7,
  }));
  return {
    papers: units.length * (units.length - 1),
    thresholds: {
      outlier: "20.00",
      leniency: "2.50",
      reciprocity: "3.00",
      strictness: "5.00",
      levelling: "90.00",
      gap: "5.00",
    },
    signals: Object.entries(NAMES).map(([kind, name]) => ({
      kind,
      name,
      notable: kind === "LENIENCY",
      finding:
        kind === "LENIENCY"
          ? `Đáng xem lại, chưa phải kết luận: ${second.shortName} chấm thấp hơn những người khác 4,5%.`
          : "Không có gì nổi bật ở tín hiệu này.",
      method: "Trung bình chênh lệch giữa điểm của người chấm và trung vị của những người còn lại.",
      limits: "Không biết ai đúng.",
    })),
    scorers: units.map((scorer, index) => ({
      scorer,
      papers: units.length - 1,
      lines: 40 * (units.length - 1),
      percent: scorer === second ? "-4.50" : fixed((index % 3) * 0.5),
      points: scorer === second ? "-45.00" : fixed((index % 3) * 5),
      notable: scorer === second,
    })),
    paperExcesses: units.flatMap((scorer) =>
      units.filter((unit) => unit !== scorer).map((unit) => ({ scorer, unit, excess: "0.50", notable: false })),
    ),
    pairs,
    outliers: [
      {
        criterion: line,
        scorer: second,
        unit: first,
        points: "10.00",
        median: "38.00",
        percent: "-47.00",
        reason: null,
      },
    ],
    spreads: criteria.map((criterion, index) => ({
      criterion,
      meanRange: fixed((Number(criterion.maximum) * (index % 5)) / 20),
      meanDeviation: fixed((Number(criterion.maximum) * (index % 5)) / 50),
      widestRange: fixed((Number(criterion.maximum) * (index % 5)) / 10),
      widestUnit: first,
    })),
    levelling: {
      all: marks(20, false),
      scorers: units.map((unit, index) => ({ unit, marks: marks(index === 0 ? 38 : 18, index === 0) })),
    },
    gaps: ({ basis }: { basis?: string }) => (basis === "FINAL" ? null : gaps),

    ranks: ({ basis }: { basis?: string }) => (basis === "FINAL" ? null : ranks),
  };
}

/** A result of 2022 whose third and fourth units became one. */
export function makeRankHistory(units: MockUnit[]) {
  const [third, fourth] = units.slice(2);
  const merged = { ...units[0], id: "unit_merged", shortName: "Sở NN&MT Thái Nguyên" };
  const link = (predecessor: MockUnit | undefined) => ({
    kind: "MERGE",
    effectiveOn: "2025-07-01",
    predecessor,
    successor: merged,
  });
  return {
    rounds: [
      {
        resultId: "result_1",
        year: 2022,
        kind: "YEAR_END",
        roundName: "Tổng kết năm 2022",
        clusterName: "Cụm thi đua số II",
        demonstration: true,
        rows: units.map((unit, index) => ({
          unitId: unit.id,
          unitName: unit.name,
          shortName: unit.shortName,
          unitCode: unit.code,
          rank: index + 1,
          total: fixed(900 - index),
        })),
      },
    ],
    successions: [link(third), link(fourth)],
  };
}
