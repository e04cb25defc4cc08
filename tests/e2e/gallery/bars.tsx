import { BANDS } from "#src/domain/band.ts";
import { Delta } from "#src/ui/delta.tsx";
import { EvidenceBar, type Evidence } from "#src/ui/evidence-bar.tsx";
import { Sparkline } from "#src/ui/sparkline.tsx";

const usual: Evidence = {
  axis: [60, 90],
  goal: 80,
  peers: { low: 70, high: 78 },
  interval: { low: 72, high: 81 },
  value: 76,
  band: "too-close",
};

const states: readonly (readonly [string, Partial<Evidence>])[] = [
  ...BANDS.map((band) => [band, { band }] as const),
  ["beyond its axis", { value: 97, interval: { low: 88, high: 99 }, band: "exceeds" }],
  ["short of its axis", { value: 41, interval: { low: 30, high: 52 }, band: "below" }],
  ["a range for a goal", { axis: [0, 100], goal: [40, 60], value: 52, band: "meets" }],
  ["no peers", { peers: null }],
  ["no goal", { goal: null, band: "no-goal" }],
  ["nothing known", { value: null, interval: null, band: "not-enough-data" }],
];

const percent = { unit: "percent", decimals: 1 } as const;
const comparison = {
  period: { from: "2026-09-28", to: "2026-10-25" },
  value: 72.5,
  sample: 240,
  delta: 3.5,
  interval: { low: 0.5, high: 6.5 },
  sentence: { id: "change.comparison.improved", values: {} },
};
const verdicts = ["improved", "declined", "no-clear-change", "not-enough-data"] as const;
const lines = [62, 66, 64, 70, null, 71, 75, 78].map((value, at) => ({
  value,
  partial: at === 7,
}));

/** The evidence bar in every state, differences with every verdict, and a line of weeks. */
export function Bars() {
  return (
    <section>
      {states.map(([name, change]) => (
        <div key={name} style={{ display: "flex", gap: 24, padding: 8 }}>
          <span style={{ width: 180 }}>{name}</span>
          <div style={{ width: 320 }}>
            <EvidenceBar
              evidence={{ ...usual, ...change }}
              sentence={name}
              {...(change.axis === undefined && {
                scale: { start: "60%", goal: change.goal === null ? null : "80%", end: "90%" },
              })}
            />
          </div>
        </div>
      ))}
      {verdicts.map((verdict) => (
        <p key={verdict}>
          <Delta kpi={percent} comparison={{ ...comparison, verdict }} />
        </p>
      ))}
      <div style={{ width: 240 }}>
        <Sparkline points={lines} goal={72} label="A line of weeks" />
      </div>
    </section>
  );
}
