import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { dropContestDraft, useContestDrafts } from "#src/state/contest-drafts.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

/** Contests that somebody began to plan in this browser and did not save, with the way on. Nothing where there are none. */
export function UnsavedPlans({ person }: { readonly person: string }) {
  const { t } = useLingui();
  const { drafts } = useContestDrafts();
  const begun = drafts.filter((one) => one.person === person && one.version === 0);
  return begun.map(({ contest, plan }) => {
    const name = plan.name.trim() || t`a contest without a name`;
    return (
      <Notice
        key={contest}
        tone="note"
        action={
          <Button kind="quiet" onClick={() => dropContestDraft({ person, contest })}>
            <Trans>Discard</Trans>
          </Button>
        }
      >
        <Trans>
          You began to plan{" "}
          <Link to="/recognition/contests/$id/plan" params={{ id: contest }}>
            {name}
          </Link>
          . It is kept in this browser alone.
        </Trans>
      </Notice>
    );
  });
}
