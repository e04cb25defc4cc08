import { Trans } from "@lingui/react/macro";
import type { Contest } from "#src/contract/recognition/contests.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";

/** What happens with a contest next, by itself or by people. */
export function NextStep({ contest }: { readonly contest: Contest }) {
  const { locale } = useNumberStyle();
  const { next, state, cancelledBecause } = contest;
  const on = next ? formatDay(next.on, "dated", locale) : "";
  switch (state) {
    case "draft":
      return <Trans>Seen by you alone until you publish it.</Trans>;
    case "upcoming":
      return <Trans>Begins on {on}.</Trans>;
    case "running":
      return <Trans>The last day is over on {on}; then late data have their time.</Trans>;
    case "pending":
      return <Trans>Closes by itself on {on}, when late data are in.</Trans>;
    case "closed":
      return <Trans>The standings are fixed. The result is still to be announced.</Trans>;
    case "announced":
      return <Trans>The result is told.</Trans>;
    case "cancelled":
      return <Trans>Cancelled: {cancelledBecause}</Trans>;
  }
}

/** The reader's own part in a contest, in one sentence; nothing for whoever has none. */
export function OwnPart({ contest }: { readonly contest: Contest }) {
  const say = useSay();
  const { own, of } = contest;
  if (own === null) return null;
  const { place, isShared, why, disqualifiedBecause } = own;
  if (disqualifiedBecause !== null) {
    return <Trans>You were left out: {disqualifiedBecause}</Trans>;
  }
  if (why) return <>{say(why)}</>;
  if (place === null) {
    return <Trans>You take part. Places are told down to the middle.</Trans>;
  }
  if (of === "team") {
    return isShared ? (
      <Trans>Your team shares place {place}: too close to call.</Trans>
    ) : (
      <Trans>Your team holds place {place} alone, beyond chance.</Trans>
    );
  }
  return isShared ? (
    <Trans>You share place {place}: too close to call.</Trans>
  ) : (
    <Trans>You hold place {place} alone, beyond chance.</Trans>
  );
}
