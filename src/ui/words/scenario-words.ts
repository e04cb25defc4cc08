import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

interface ScenarioWords {
  readonly title: MessageDescriptor;
  /** What the scenario does to the data or the answers. */
  readonly description: MessageDescriptor;
}

/** The words for every scenario that a build with mocks can play, by its id. */
export const SCENARIO_WORDS = {
  normal: {
    title: msg`Normal`,
    description: msg`Everything works, with the demo organisation as it is now.`,
  },
  slow: {
    title: msg`Slow`,
    description: msg`Every answer takes two and a half seconds: skeletons and kept data show.`,
  },
  failing: {
    title: msg`Failing`,
    description: msg`The session is known, but every question for data meets an internal error.`,
  },
  offline: {
    title: msg`Offline`,
    description: msg`No answer comes, as without a network.`,
  },
  "empty-organisation": {
    title: msg`Empty organisation`,
    description: msg`People and goals are there, but nothing has been imported yet.`,
  },
  "empty-team": {
    title: msg`Empty team`,
    description: msg`The supervisor’s team has people but no facts; the others have theirs.`,
  },
  "stale-feed": {
    title: msg`Stale feed`,
    description: msg`The operations feed stopped nine days ago; surveys and quality went on.`,
  },
  "partial-day": {
    title: msg`Partial day`,
    description: msg`It is eleven in the morning: today is still filling.`,
  },
  conflict: {
    title: msg`Conflict`,
    description: msg`Every change comes too late: somebody else was first.`,
  },
  suppressed: {
    title: msg`Suppressed`,
    description: msg`No peer group is large enough to be shown.`,
  },
  "no-recognition": {
    title: msg`No recognition`,
    description: msg`The organisation has not decided for recognition: there are no points, badges or kudos.`,
  },
  "no-session": {
    title: msg`No session`,
    description: msg`Sessions end as soon as they have begun: nobody is signed in.`,
  },
} satisfies Readonly<Record<string, ScenarioWords>>;
