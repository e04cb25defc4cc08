import { useLingui } from "@lingui/react/macro";
import { HeatMapLegend } from "#src/charts/heat-map/heat-map-legend.tsx";
import type { Band } from "#src/domain/band.ts";
import { PAINTED, type GridColour } from "./grid-colour.ts";
import styles from "./colour-legend.module.css";

interface ColourLegendProps {
  readonly colour: GridColour;
  readonly counts: ArrayLike<number>;
  readonly selected: ReadonlySet<Band>;
  readonly onSelect: (bands: ReadonlySet<Band>) => void;
  /** Whether every column has a ramp of its own, because they cannot be compared. */
  readonly byColumn: boolean;
}

/** What the colours mean, in words, with the ramp and the bands that filter. */
export function ColourLegend({ colour, byColumn, ...bands }: ColourLegendProps) {
  const { t } = useLingui();
  const said: Readonly<Record<GridColour, { meaning: string; ends: readonly [string, string] }>> = {
    band: { meaning: t`The band, judged by probability`, ends: ["", ""] },
    score: { meaning: t`The score; 70 is the target`, ends: ["0", "100"] },
    adjusted: {
      meaning: byColumn
        ? t`The adjusted value, without judgement; every column from its low to its high end`
        : t`The adjusted value, without judgement`,
      ends: [t`low`, t`high`],
    },
    distance: {
      meaning: byColumn
        ? t`The distance to the goal, + beyond it; every column on its own scale`
        : t`The distance to the goal, + beyond it`,
      ends: [t`short of goal`, t`beyond goal`],
    },
  };
  const { meaning, ends } = said[colour];
  return (
    <div className={styles.legend}>
      <p className={styles.meaning}>{meaning}</p>
      <HeatMapLegend {...bands} colourBy={PAINTED[colour]} ends={ends} />
    </div>
  );
}
