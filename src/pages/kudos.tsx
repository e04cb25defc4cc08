import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { KudosComposer } from "#src/features/kudos/kudos-composer.tsx";
import { KudosFeed } from "#src/features/kudos/kudos-feed.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { Picker } from "#src/ui/picker.tsx";
import "#src/ui/words/fellowship-sentences.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./kudos.module.css";

const PAGE = 30;

/** Thanks among colleagues: the team's feed, one's own, what is to be looked at, and the way to thank somebody. */
export function KudosPage() {
  const { t } = useLingui();
  const { role } = useSession();
  const { about } = useFilters();
  const ask = useAsk();
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery(queryFor("kudos", { limit, ...(about && { about }) }));
  const toReview = query.data?.toReview ?? 0;
  const choices = [
    { id: "team", name: role === "agent" ? t`My team` : t`My teams` },
    ...(role === "administrator" ? [] : [{ id: "me", name: t`Given and received` }]),
    ...(role === "agent" ? [] : [{ id: "review", name: t`To look at (${toReview})` }]),
  ];
  return (
    <>
      <PageTitle
        title={t`Kudos`}
        note={<Trans>Thanks for something somebody did, in plain words</Trans>}
        aside={
          query.data && (
            <Picker
              label={t`Which kudos`}
              choices={choices}
              chosen={about ?? "team"}
              onChoose={(id) => ask({ about: id === "me" || id === "review" ? id : undefined })}
            />
          )
        }
      />
      <RecognitionNav />
      <QueryPanel query={query} skeleton={<Skeleton height={560} />}>
        {(feed) => (
          <div className={styles.page}>
            <KudosFeed feed={feed} about={about} onMore={() => setLimit(limit + PAGE)} />
            {feed.mayGive && about !== "review" && <KudosComposer values={feed.values} />}
          </div>
        )}
      </QueryPanel>
    </>
  );
}
