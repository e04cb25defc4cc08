import { useLingui } from "@lingui/react/macro";
import { Download, FileSpreadsheet, Image as ImageIcon } from "lucide-react";
import { useState } from "react";
import { IconButton } from "#src/ui/icon-button.tsx";
import type { CsvRow } from "./csv.ts";
import styles from "./save-buttons.module.css";

interface SaveButtonsProps {
  readonly title: string;
  /** The name of saved files, without an ending: `aht-ada-okafor-2026-11`. */
  readonly fileName: string;
  /** The lines of the file; asked for only when somebody wants it. */
  readonly rows: () => Iterable<CsvRow>;
  /** What is drawn, to be saved as a picture; left out where there is none. Null when it is not there. */
  readonly drawing?: (() => HTMLElement | SVGSVGElement | null) | undefined;
}

/** Saves what is shown: its numbers as a CSV and as a workbook, and the drawing as a PNG. They stand in a row that wraps. */
export function SaveButtons({ title, fileName, rows, drawing }: SaveButtonsProps) {
  const { t } = useLingui();
  const [failed, setFailed] = useState(false);
  const saveText = async () => {
    const [{ csvFile }, { saveFile }] = await Promise.all([
      import("./csv-file.ts"),
      import("./save-file.ts"),
    ]);
    saveFile(`${fileName}.csv`, await csvFile(rows()));
  };
  const saveWorkbook = async () => {
    const [{ workbookFile }, { saveFile }] = await Promise.all([
      import("./xlsx/workbook-file.ts"),
      import("./save-file.ts"),
    ]);
    saveFile(`${fileName}.xlsx`, await workbookFile(title, rows()));
  };
  const savePicture = async () => {
    const drawn = drawing?.() ?? null;
    if (!drawn) return;
    const [{ pictureOf }, { saveFile }] = await Promise.all([
      import("./picture-of.ts"),
      import("./save-file.ts"),
    ]);
    try {
      saveFile(`${fileName}.png`, await pictureOf(drawn, title));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <IconButton
        label={t`Save the numbers (CSV)`}
        icon={<Download size={16} />}
        onClick={() => void saveText()}
      />
      <IconButton
        label={t`Save the numbers (XLSX)`}
        icon={<FileSpreadsheet size={16} />}
        onClick={() => void saveWorkbook()}
      />
      {drawing && (
        <IconButton
          label={t`Save the picture (PNG)`}
          icon={<ImageIcon size={16} />}
          onClick={() => void savePicture()}
        />
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t`This browser could not make the picture. The table and the CSV hold the same numbers.`}
        </p>
      )}
    </>
  );
}
