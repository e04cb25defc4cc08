import { packCells } from "#src/charts/heat-map/cells.ts";
import { HeatMap } from "#src/charts/heat-map/heat-map.tsx";
import { BANDS, type Band } from "#src/domain/band.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { BandMark } from "#src/ui/band-mark.tsx";

const one = (label: string) => [{ id: label, label }];

/** A heat map of a single cell, 96 by 56 pixels with its headings. */
function Cell({ band }: { readonly band: Band }) {
  return (
    <HeatMap
      label={`One cell: ${band}`}
      rowHeading="Person"
      rows={one("Ada")}
      columns={one("Quality")}
      cells={packCells({ value: [80], score: [70], band: [band] })}
      cellText={() => "80"}
      describeCell={() => band}
    />
  );
}

/** Every band as a mark, as a glyph alone and as a cell of the heat map. */
export function Bands() {
  return (
    <section>
      {BANDS.map((band) => (
        <div key={band} style={{ display: "flex", gap: 24, alignItems: "center", padding: 8 }}>
          <span style={{ width: 180 }}>
            <BandMark band={band} />
          </span>
          <span data-glyph={band} style={{ display: "inline-flex" }}>
            <BandGlyph band={band} size={24} />
          </span>
          <div data-cell={band} style={{ width: 260, height: 72 }}>
            <Cell band={band} />
          </div>
        </div>
      ))}
    </section>
  );
}
