import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import { SaveButtons } from "#src/charts/frame/save-buttons.tsx";
import { HeatMap } from "#src/charts/heat-map/heat-map.tsx";
import { countBands } from "#src/charts/heat-map/sort.ts";
import type { Band } from "#src/domain/band.ts";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { Notice } from "#src/ui/notice.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { ColourLegend } from "./colour-legend.tsx";
import { fileRows } from "./file-rows.ts";
import { GridChips } from "./grid-chips.tsx";
import { colouredCells, PAINTED } from "./grid-colour.ts";
import { orderIn, orderOf, orderText, sortOf } from "./grid-order.ts";
import { rowKey, type GridReader } from "./grid-reader.ts";
import { HowToRead } from "./how-to-read.tsx";
import { toggled, type GridView } from "./grid-view.ts";
import styles from "./heat-map-frame.module.css";

const HeatMapTable = lazy(async () => ({
  default: (await import("#src/charts/heat-map/heat-map-table.tsx")).HeatMapTable,
}));

const CellPanel = lazy(async () => ({ default: (await import("./cell-panel.tsx")).CellPanel }));

/** Stands for what is being fetched. */
function Coming({ height }: { readonly height: number }) {
  return (
    <div aria-busy="true">
      <Skeleton height={height} />
    </div>
  );
}

/** What the map and its table show of a grid. */
function useShown(reader: GridReader, { colour, order, pinned, folded }: GridView) {
  const { i18n } = useLingui();
  const cells = useMemo(() => colouredCells(reader.cells, colour), [reader.cells, colour]);
  const counts = useMemo(() => countBands(reader.cells), [reader.cells]);
  const words = useMemo(
    () => ({
      cellText: (row: number, column: number) => reader.shown({ row, column }, colour),
      cellMark: (row: number, column: number) => reader.mark({ row, column }),
      describeCell: (row: number, column: number) => {
        const at = { row, column };
        const facts = reader.facts(at).map(({ term, text }) => `${term}: ${text}`);
        const band = i18n._(BAND_WORDS[reader.band(at)]);
        const name = reader.rows[row]?.label;
        return [name, reader.about(column), reader.text(at), band, ...facts].join(", ");
      },
    }),
    [reader, colour, i18n],
  );
  const choices = useMemo(
    () => ({ pinned: new Set(pinned), folded: new Set(folded) }),
    [pinned, folded],
  );
  const { label, rowHeading, rows, columns } = reader;
  // The order is read from the address anew each time.
  const ruled = orderText(order);
  const sort = useMemo(() => sortOf(orderIn(ruled), columns), [ruled, columns]);
  return {
    counts,
    describeCell: words.describeCell,
    data: {
      label,
      rowHeading,
      rows,
      columns,
      cells,
      colourBy: PAINTED[colour],
      sort,
      cellText: words.cellText,
      cellMark: words.cellMark,
      ...choices,
    },
  };
}

/** What there is to know of the rows before they are read. */
function AboutRows({ reader }: { readonly reader: GridReader }) {
  const { inSeveral, more, coming, rows } = reader;
  const { i18n } = useLingui();
  const count = i18n.number(rows.length);
  const all = i18n.number(coming ?? rows.length);
  return (
    <>
      {coming !== null && (
        <p className={styles.coming}>
          <progress value={rows.length} max={coming} aria-hidden="true" />
          <Trans>
            {count} of {all} rows so far
          </Trans>
        </p>
      )}
      {more && coming === null && (
        <Notice tone="note">
          <Trans>
            Only the first {count} rows by name are shown. Look into a unit to see all of its own.
          </Trans>
        </Notice>
      )}
      {inSeveral > 0 && (
        <p className={styles.note}>
          <Plural
            value={inSeveral}
            one="# row was in several groups: it stands where most of its days were. A group’s own row counts the days that were worked in it."
            other="# rows were in several groups: they stand where most of their days were. A group’s own row counts the days that were worked in it."
          />
        </p>
      )}
    </>
  );
}

/** Gives the focus back to the grid when what was open beside it closes. */
function useFocusBack(isOpen: boolean) {
  const map = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (closed) map.current?.querySelector<HTMLElement>("[role=grid], [role=region]")?.focus();
  }, [isOpen]);
  return map;
}

interface HeatMapFrameProps {
  readonly reader: GridReader;
  readonly view: GridView;
}

/** The heat map with all that belongs to it: the legend that filters, the panel that explains, the table instead. */
export function HeatMapFrame({ reader, view }: HeatMapFrameProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [cell, setCell] = useState<HeatMapCell | null>(null);
  const { data, counts, describeCell } = useShown(reader, view);
  const selected = useMemo(() => new Set(view.bands), [view.bands]);
  const { days, columns } = reader;
  const open = (at: HeatMapCell) => {
    const row = reader.rows[at.row];
    if (!row) return;
    const { level, id } = row.subject;
    const kpi = reader.kpiOf(at.column);
    if (kpi === null) view.onOpenRow({ level, id });
    else void navigate({ to: "/scorecard/$level/$id/$kpi", params: { level, id, kpi } });
  };
  const shared = {
    ...data,
    onSort: (sort: Parameters<typeof orderOf>[0]) => view.onOrder(orderOf(sort, columns)),
    onFold: (id: string) => view.onFolded(toggled(view.folded, id)),
  };
  const narrow = (first: number, last: number) => {
    const [from, to] = [days?.[first]?.from, days?.[last]?.to];
    if (from !== undefined && to !== undefined) view.onNarrow({ from, to });
  };
  const at = cell === null ? undefined : reader.rows[cell.row];
  // Where something else stands beside the grid, how to read it need not take its room.
  const explains = view.instead === null && (cell !== null || view.beside === null);
  const map = useFocusBack(view.instead !== null);
  const fileWords = {
    locale: i18n.locale,
    group: t`Group`,
    band: t`Band`,
    bandName: (band: Band) => i18n._(BAND_WORDS[band]),
  };
  return (
    <div className={styles.frame}>
      <div
        ref={map}
        className={styles.map}
        data-defines={reader.kpiOf(cell?.column ?? 0) ?? ""}
        data-of={at && rowKey(at.subject)}
      >
        <AboutRows reader={reader} />
        <GridChips reader={reader} view={view} />
        {view.asTable ? (
          <Suspense fallback={<Coming height={560} />}>
            <HeatMapTable {...shared} />
          </Suspense>
        ) : (
          <HeatMap
            {...shared}
            filterBands={selected}
            columnLabels={days ? "thinned" : "every"}
            describeCell={describeCell}
            onFocusCell={setCell}
            onOpenCell={open}
            onPin={(id) => view.onPinned(toggled(view.pinned, id))}
            {...(days && { onRange: ({ from, to }) => narrow(from, to) })}
          />
        )}
        <div className={styles.foot}>
          <ColourLegend
            colour={view.colour}
            counts={counts}
            selected={selected}
            onSelect={(bands) => view.onBands([...bands])}
            byColumn={days === null}
          />
          <div className={styles.save}>
            <SaveButtons
              title={reader.label}
              fileName={reader.fileName}
              rows={() => fileRows(data, { withBands: days === null, words: fileWords })}
              drawing={
                view.asTable ? undefined : () => map.current?.querySelector("canvas") ?? null
              }
            />
          </div>
        </div>
      </div>
      <div className={styles.side}>
        {view.instead}
        {explains && (
          <aside className={styles.panel} aria-label={t`About this cell`}>
            {cell === null ? (
              <HowToRead />
            ) : (
              <Suspense fallback={<Coming height={240} />}>
                <CellPanel reader={reader} cell={cell} view={view} />
              </Suspense>
            )}
          </aside>
        )}
        {view.beside}
      </div>
    </div>
  );
}
