import type { ChangeSignal } from "#src/contract/changes.ts";

/** A change of a team's handle time, by a second for the worse and where it is told of, unless it says otherwise. */
export function changeSignal(team: string, more: Partial<ChangeSignal> = {}): ChangeSignal {
  return {
    subject: { level: "team", id: team, name: team },
    kpi: "aht",
    weight: 1,
    verdict: "declined",
    now: 2,
    before: 1,
    delta: 1,
    interval: { low: 0.5, high: 1.5 },
    pValue: 0.001,
    sample: 10,
    baselineSample: 100,
    volume: 0,
    sentence: { id: "change.declined", values: {} },
    weeks: [],
    parts: null,
    causes: [],
    seat: null,
    kin: null,
    ...more,
  };
}
