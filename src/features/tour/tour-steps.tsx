import { useLingui } from "@lingui/react/macro";
import { Sigma } from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "#src/api/session.ts";
import { BANDS } from "#src/domain/band.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { EvidenceBar, type Evidence } from "#src/ui/evidence-bar.tsx";
import { Sparkline } from "#src/ui/sparkline.tsx";

interface TourStep {
  readonly title: string;
  readonly text: string;
  /** What it looks like on a page, made of the page's own parts. */
  readonly sample: ReactNode;
}

/** Made up: somebody a little short of a goal, on a sample that leaves it open. */
const EVIDENCE: Evidence = {
  axis: [60, 90],
  goal: 80,
  peers: { low: 72, high: 82 },
  interval: { low: 74, high: 83 },
  value: 78.5,
  band: "too-close",
};
const VALUES = [74, 77, 75, 79, 76, 78, 75, 77, 80, 76, 78, 79];
const STRIP = VALUES.map((value, at) => ({ value, partial: at === VALUES.length - 1 }));

/** The steps in the reader's language; the last is about what the reader's role can do. */
export function useTourSteps(): readonly TourStep[] {
  const { t } = useLingui();
  const { role } = useSession();
  const scale = { start: "60%", goal: "80%", end: "90%" };
  const bar = t`A sample of the bar: 78.5% against a goal of 80%, too close to call.`;
  const last: TourStep =
    role === "agent"
      ? {
          title: t`You can answer back`,
          text: t`“Work on next” names one or two things that are worth it, with the gain. And where a figure looks wrong to you, say so: it is marked as disputed until somebody has looked.`,
          sample: null,
        }
      : {
          title: t`Every view is a link`,
          text: t`Period, filters and order stand in the address: send it, or save it under a name. Ctrl K leads to anybody and anything; the question mark shows all keys.`,
          sample: null,
        };
  return [
    {
      title: t`One bar, everywhere`,
      text: t`The line runs from the floor to the stretch goal, the tick is the goal, the soft band is the middle half of the peers. The dot is the value, and the bar through it shows how sure that is.`,
      sample: <EvidenceBar evidence={EVIDENCE} sentence={bar} scale={scale} />,
    },
    {
      title: t`A judgement only where the data carry one`,
      text: t`A band is given when it holds with four chances in five. “Too close to call” is an answer, not a gap: more data will tell.`,
      sample: BANDS.map((band) => <BandMark key={band} band={band} />),
    },
    {
      title: t`Change is held against chance`,
      text: t`Numbers always move. A rise or fall is called one only when it is more than usual variation explains, and so is a difference between two people.`,
      sample: <Sparkline points={STRIP} goal={80} />,
    },
    {
      title: t`Every number opens`,
      text: t`Press a KPI, then “Arithmetic and rows”: the formula with its real sums, the goal with its dates, and the rows that it was made of.`,
      sample: <Sigma size={28} aria-hidden="true" />,
    },
    last,
  ];
}
