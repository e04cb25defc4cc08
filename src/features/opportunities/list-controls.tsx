import { Trans, useLingui } from "@lingui/react/macro";
import { Download, LayoutList, Table2 } from "lucide-react";
import { csvRows, csvText } from "#src/charts/frame/csv.ts";
import { saveFile } from "#src/charts/frame/save-file.ts";
import type { Opportunities } from "#src/contract/opportunities.ts";
import { Button } from "#src/ui/button.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import { useOpportunityData } from "./use-opportunity-data.ts";

function SaveNumbers({ opportunities }: { readonly opportunities: Opportunities }) {
  const { t } = useLingui();
  const dataOf = useOpportunityData();
  const save = () => {
    const { within, period } = opportunities;
    const fileName = `opportunities-${within.id}-${period.from}-${period.to}.csv`;
    const text = csvText(csvRows(dataOf(opportunities)));
    saveFile(fileName, new Blob([text], { type: "text/csv" }));
  };
  return (
    <IconButton
      label={t`Save the numbers (CSV)`}
      icon={<Download size={16} aria-hidden="true" />}
      onClick={save}
    />
  );
}

interface ListControlsProps {
  /** Undefined until they are there: nothing can be saved before. */
  readonly opportunities: Opportunities | undefined;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

/** Turns the list into a table and back, and saves its numbers. */
export function ListControls({ opportunities, asTable, onTable }: ListControlsProps) {
  return (
    <>
      <Button aria-pressed={asTable} onClick={() => onTable(!asTable)}>
        {asTable ? (
          <>
            <LayoutList size={16} aria-hidden="true" /> <Trans>Cards</Trans>
          </>
        ) : (
          <>
            <Table2 size={16} aria-hidden="true" /> <Trans>Table</Trans>
          </>
        )}
      </Button>
      {opportunities && <SaveNumbers opportunities={opportunities} />}
    </>
  );
}
