import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import type { Contest, ContestPlan } from "#src/contract/recognition/contests.ts";
import { ContestPlanner } from "#src/features/contests/contest-planner.tsx";
import { newPlan, planOf } from "#src/features/contests/new-plan.ts";
import { usePlanContest } from "#src/features/contests/use-contest-deeds.ts";
import { useCalendar } from "#src/features/filters/calendar.ts";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { dropContestDraft, keepContestDraft, useContestDrafts } from "#src/state/contest-drafts.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import "#src/ui/words/fellowship-sentences.ts";
import styles from "./contest.module.css";

interface PlanningProps {
  readonly id: string;
  /** The draft that is changed; null for a new contest. */
  readonly before: Contest | null;
  readonly units: readonly Contest["within"][];
}

/** What is typed is kept in this browser with every key, and forgotten once it is saved. */
function Planning({ id, before, units }: PlanningProps) {
  const navigate = useNavigate();
  const { today } = useCalendar();
  const { person } = useSession();
  const whose = { person: person.id, contest: id };
  const { drafts } = useContestDrafts();
  const kept = drafts.find((one) => one.person === whose.person && one.contest === id);
  const [unit] = units;
  const [beginning] = useState(() =>
    before ? planOf(before) : newPlan(today, `${unit?.level}:${unit?.id}`),
  );
  const save = usePlanContest();
  const seen = before?.version ?? 0;
  const { plan, version } = kept ?? { plan: beginning, version: seen };
  const change = (changed: ContestPlan) => keepContestDraft({ ...whose, version, plan: changed });
  const leave = () =>
    before === null
      ? navigate({ to: "/recognition/contests" })
      : navigate({ to: "/recognition/contests/$id", params: { id } });
  return (
    <div className={styles.page}>
      {version !== seen && (
        <Notice
          tone="note"
          action={
            <Button kind="quiet" onClick={() => dropContestDraft(whose)}>
              <Trans>Begin with what was saved</Trans>
            </Button>
          }
        >
          <Trans>This draft was saved elsewhere since. Below is what you typed.</Trans>
        </Notice>
      )}
      <ContestPlanner
        plan={plan}
        units={units}
        today={today}
        error={save.error}
        isPending={save.isPending}
        onChange={change}
        onDiscard={() => {
          dropContestDraft(whose);
          void leave();
        }}
        onSave={() => {
          const prizes = plan.prizes.map((prize) => prize.trim()).filter((prize) => prize !== "");
          save.mutate(
            { input: { id }, body: { ...plan, prizes }, ifVersion: version },
            {
              onSuccess: () => {
                dropContestDraft(whose);
                void navigate({ to: "/recognition/contests/$id", params: { id } });
              },
            },
          );
        }}
      />
    </div>
  );
}

/** Plans a contest or changes a draft, under an address of its own: what is typed survives whatever happens to the page. */
export function ContestPlanPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/shell/recognition/contests/$id/plan" });
  const query = useQuery(queryFor("contests", {}));
  const before = query.data?.contests.find((contest) => contest.id === id) ?? null;
  return (
    <>
      <PageTitle
        title={before?.name ?? t`Plan a contest`}
        note={before === null ? undefined : t`Change the draft`}
        aside={
          <Link to="/recognition/contests">
            <Trans>All contests</Trans>
          </Link>
        }
      />
      <RecognitionNav />
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={720} />}
        empty={({ mayPlan }) => {
          if (before !== null && !before.may.includes("edit")) {
            return {
              title: t`This contest is no draft any more`,
              next: t`Only a draft is changed: take the contest back first, if it has not begun.`,
            };
          }
          return mayPlan
            ? null
            : {
                title: t`Contests are planned by whoever leads people`,
                next: t`Ask your supervisor, if you have an idea for one.`,
              };
        }}
      >
        {({ units }) => (
          <Planning key={`${id} ${before?.version ?? 0}`} id={id} before={before} units={units} />
        )}
      </QueryPanel>
    </>
  );
}
