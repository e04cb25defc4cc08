import { Trans } from "@lingui/react/macro";
import { Grid3x3, Table2 } from "lucide-react";
import { Button } from "#src/ui/button.tsx";

interface TableToggleProps {
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

/** Turns a grid into a table of the same numbers, and back. */
export function TableToggle({ asTable, onTable }: TableToggleProps) {
  return (
    <Button aria-pressed={asTable} onClick={() => onTable(!asTable)}>
      {asTable ? (
        <>
          <Grid3x3 size={16} aria-hidden="true" /> <Trans>Map</Trans>
        </>
      ) : (
        <>
          <Table2 size={16} aria-hidden="true" /> <Trans>Table</Trans>
        </>
      )}
    </Button>
  );
}
