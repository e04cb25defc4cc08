import { useLingui } from "@lingui/react/macro";
import { ChartLine, Table2 } from "lucide-react";
import { useId, useRef, useState, type ReactNode } from "react";
import { IconButton } from "#src/ui/icon-button.tsx";
import styles from "./chart-frame.module.css";
import type { CsvRow } from "./csv.ts";
import { SaveButtons } from "./save-buttons.tsx";

interface ChartFrameProps {
  readonly title: string;
  /** The one plain sentence that says what the chart shows. */
  readonly sentence: ReactNode;
  /** The chart: its first canvas or SVG is what is saved as a picture, or all of it where it is a list. */
  readonly children: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  /** The lines of the file with the same numbers; asked for only when somebody wants it. */
  readonly csv: () => Iterable<CsvRow>;
  /** The name of saved files, without an ending: `aht-ada-okafor-2026-11`. */
  readonly fileName: string;
  /** More to choose from, beside the frame's own buttons. */
  readonly controls?: ReactNode;
  /** False where the view is a list of words and many small drawings. */
  readonly drawn?: boolean;
}

/**
 * What every chart stands in: its title, its sentence, the switch between drawing and table, and what is shown as a CSV,
 * as a workbook and as a PNG.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, sentence, children, table, csv, fileName, controls, drawn = true } = props;
  const { t } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const shown = drawn ? t`Show as a chart` : t`Show as a list`;
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const pictured = () =>
    body.current?.querySelector<HTMLElement | SVGSVGElement>(
      drawn ? "canvas, svg" : ":scope > *",
    ) ?? null;

  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div className={styles.controls}>
          {controls}
          <IconButton
            label={asTable ? shown : t`Show as a table`}
            icon={asTable ? <ChartLine size={16} /> : <Table2 size={16} />}
            onClick={() => setAsTable(!asTable)}
          />
          <SaveButtons
            title={title}
            fileName={fileName}
            rows={csv}
            drawing={asTable ? undefined : pictured}
          />
        </div>
      </div>
      <figcaption className={styles.sentence}>{sentence}</figcaption>
      <div ref={body} className={styles.body}>
        {asTable ? table : children}
      </div>
    </figure>
  );
}
