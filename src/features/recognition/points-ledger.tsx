import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { LedgerLines } from "./ledger-lines.tsx";

const PAGE = 50;

/** Every line of somebody's points, with the rule that they follow. */
export function PointsLedger({ agent }: { readonly agent: string }) {
  const { t } = useLingui();
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery({
    ...queryFor("pointsLedger", { agent, limit }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card title={<Trans>All lines, the newest first</Trans>}>
      <p>
        <Trans>
          A closed week with work in it pays the score of the four weeks that end with it: 0 to 100
          points, the same for short weeks and long ones. A week pays nothing while a guardrail
          signals, until somebody has looked at it. Nothing is taken away without a line that says
          why.
        </Trans>
      </p>
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={480} />}
        empty={({ count }) =>
          count === 0
            ? {
                title: t`No line yet`,
                next: t`The first comes when a week with enough data has closed.`,
              }
            : null
        }
      >
        {({ entries, count }) => (
          <>
            <LedgerLines entries={entries} />
            {entries.length < count && (
              <Button onClick={() => setLimit(limit + PAGE)}>
                <Trans>Show older lines</Trans>
              </Button>
            )}
          </>
        )}
      </QueryPanel>
    </Card>
  );
}
