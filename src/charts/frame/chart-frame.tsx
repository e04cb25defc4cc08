import { useLingui } from "@lingui/react/macro";
import { ChartLine, Download, FileSpreadsheet, Image as ImageIcon, Table2 } from "lucide-react";
import { useId, useRef, useState, type ReactNode } from "react";
import { IconButton } from "#src/ui/icon-button.tsx";
import styles from "./chart-frame.module.css";
import { csvText, type CsvRow } from "./csv.ts";
import { saveFile } from "./save-file.ts";

interface ChartFrameProps {
  readonly title: string;
  /** The one plain sentence that says what the chart shows. */
  readonly sentence: ReactNode;
  /** The chart: its first canvas or SVG is what is saved as a picture. */
  readonly children: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  /** The lines of the file with the same numbers; asked for only when somebody wants it. */
  readonly csv: () => Iterable<CsvRow>;
  /** The name of saved files, without an ending: `aht-ada-okafor-2026-11`. */
  readonly fileName: string;
  /** More to choose from, beside the frame's own buttons. */
  readonly controls?: ReactNode;
  /** False where the view is words and many small drawings, which are no one picture to save. */
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
  const [failed, setFailed] = useState(false);
  const shown = drawn ? t`Show as a chart` : t`Show as a list`;
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();

  const saveWorkbook = async () => {
    const { workbook, XLSX_TYPE } = await import("./xlsx/workbook.ts");
    saveFile(`${fileName}.xlsx`, new Blob([workbook(title, csv())], { type: XLSX_TYPE }));
  };
  const savePicture = async () => {
    const drawing = body.current?.querySelector<HTMLCanvasElement | SVGSVGElement>("canvas, svg");
    if (!drawing) return;
    try {
      const { pictureOf } = await import("./picture-of.ts");
      saveFile(`${fileName}.png`, await pictureOf(drawing, title));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

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
          <IconButton
            label={t`Save the numbers (CSV)`}
            icon={<Download size={16} />}
            onClick={() =>
              saveFile(`${fileName}.csv`, new Blob([csvText(csv())], { type: "text/csv" }))
            }
          />
          <IconButton
            label={t`Save the numbers (XLSX)`}
            icon={<FileSpreadsheet size={16} />}
            onClick={() => void saveWorkbook()}
          />
          {drawn && !asTable && (
            <IconButton
              label={t`Save the picture (PNG)`}
              icon={<ImageIcon size={16} />}
              onClick={() => void savePicture()}
            />
          )}
        </div>
      </div>
      <figcaption className={styles.sentence}>{sentence}</figcaption>
      {failed && (
        <p role="alert" className={styles.sentence}>
          {t`This browser could not make the picture. The table and the CSV hold the same numbers.`}
        </p>
      )}
      <div ref={body} className={styles.body}>
        {asTable ? table : children}
      </div>
    </figure>
  );
}
