import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { BenchmarkList } from "#src/features/boards/benchmark-list.tsx";
import { BoardControls } from "#src/features/boards/board-controls.tsx";
import { boardQuestion } from "#src/features/boards/board-question.ts";
import { BoardView } from "#src/features/boards/board-view.tsx";
import { NoBoards } from "#src/features/boards/no-boards.tsx";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { Card } from "#src/ui/card.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import "#src/ui/words/beside-others-sentences.ts";
import "#src/ui/words/fellowship-sentences.ts";
import styles from "./boards.module.css";

const PAGE = 100;

function OwnBenchmarks({ period }: { readonly period: string }) {
  const { home } = useSession();
  const query = useQuery(queryFor("benchmarks", { level: home.level, id: home.id, period }));
  return (
    <Card title={<Trans>My past and the next benchmark</Trans>}>
      <QueryPanel query={query} skeleton={<Skeleton height={240} />}>
        {(benchmarks) => <BenchmarkList benchmarks={benchmarks} />}
      </QueryPanel>
    </Card>
  );
}

function Board() {
  const { levels } = useSession();
  const filters = useFilters();
  const ask = useAsk();
  const [limit, setLimit] = useState(PAGE);
  const question = boardQuestion(filters, levels.includes(AGENT));
  const query = useQuery(queryFor("board", { ...question, limit }));
  return (
    <>
      <BoardControls
        question={question}
        units={query.data?.units ?? []}
        within={query.data?.within}
        onChange={ask}
      />
      <QueryPanel query={query} skeleton={<Skeleton height={420} />}>
        {(board) => (
          <BoardView
            board={board}
            by={question.by ?? "goals"}
            onMore={() => setLimit(limit + PAGE)}
          />
        )}
      </QueryPanel>
    </>
  );
}

/** Benchmarks for oneself first; then, where the organisation has them, boards of those who agreed to stand on one. */
export function BoardsPage() {
  const { t } = useLingui();
  const { recognition, role } = useSession();
  const { period } = useFilters();
  return (
    <>
      <PageTitle
        title={t`Benchmarks and boards`}
        note={
          <Trans>What the best reach; and places of those who agreed to stand on a board</Trans>
        }
      />
      <RecognitionNav />
      <div className={styles.page}>
        {role === "agent" && <OwnBenchmarks period={period} />}
        {recognition.boards ? <Board /> : <NoBoards />}
      </div>
    </>
  );
}
