import { useLingui } from "@lingui/react/macro";
import { BANDS, type Band } from "#src/domain/band.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { classNames } from "#src/ui/class-names.ts";
import { BAND_MEANINGS, BAND_WORDS } from "#src/ui/words/band-words.ts";
import fills from "../band-fill.module.css";
import styles from "./heat-map-legend.module.css";
import { rampColours, type Ramp as RampKind } from "./palette.ts";
import type { HeatMapColour } from "./shade.ts";

interface HeatMapLegendProps {
  /** How many cells are in each band, in the order of BANDS; see countBands. Bands without a cell are left out. */
  readonly counts: ArrayLike<number>;
  /** The bands that keep their colour; none chosen means all. */
  readonly selected: ReadonlySet<Band>;
  readonly onSelect: (bands: ReadonlySet<Band>) => void;
  /** `band` unless told. For all others the ramp is shown too. */
  readonly colourBy?: HeatMapColour;
  /** What stands at the ends of the ramp, in the reader's language; needed where there is one. */
  readonly ends?: readonly [low: string, high: string];
}

function toggled(selected: ReadonlySet<Band>, band: Band): ReadonlySet<Band> {
  const next = new Set(selected);
  if (!next.delete(band)) next.add(band);
  return next;
}

function Ramp({ of, ends }: { readonly of: RampKind; readonly ends: readonly string[] }) {
  return (
    <span className={styles.ramp}>
      {ends[0]}
      <span className={styles.steps} aria-hidden="true">
        {rampColours(of).map((colour) => (
          <span key={colour} style={{ backgroundColor: colour }} />
        ))}
      </span>
      {ends[1]}
    </span>
  );
}

/**
 * What the colours mean, and the filter at the same time: each band is a switch with its glyph, its word and how many
 * cells it has.
 */
export function HeatMapLegend(props: HeatMapLegendProps) {
  const { counts, selected, onSelect, colourBy = "band", ends = [] } = props;
  const { t, i18n } = useLingui();
  const present = BANDS.filter((_, index) => (counts[index] ?? 0) > 0);
  return (
    <div className={styles.legend}>
      {colourBy !== "band" && <Ramp of={colourBy} ends={ends} />}
      <div className={styles.bands} role="group" aria-label={t`Show only these bands`}>
        {present.map((band) => (
          <button
            key={band}
            type="button"
            className={styles.band}
            aria-pressed={selected.has(band)}
            title={i18n._(BAND_MEANINGS[band])}
            onClick={() => onSelect(toggled(selected, band))}
          >
            <span className={classNames(styles.swatch, fills[band])} data-band={band}>
              <BandGlyph band={band} size={10} />
            </span>
            {i18n._(BAND_WORDS[band])}{" "}
            <span className={styles.count}>{i18n.number(counts[BANDS.indexOf(band)] ?? 0)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
