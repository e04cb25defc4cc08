import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BADGE_NAME_MESSAGES } from "#src/domain/recognition/badge-name-messages.ts";
import { learnSentences } from "./sentence-book.ts";

type BadgeName = keyof typeof BADGE_NAME_MESSAGES;

/** What badges are called. */
const BADGE_NAME_SENTENCES: Readonly<Record<BadgeName, MessageDescriptor>> = {
  "badge.name.own": msg({ message: "{name}" }),
  "badge.name.on-target": msg({ message: "On target" }),
  "badge.name.well-above": msg({ message: "Well above" }),
  "badge.name.glad-customers": msg({ message: "Glad customers" }),
  "badge.name.solved-at-once": msg({ message: "Solved at once" }),
  "badge.name.solved-for-good": msg({ message: "Solved for good" }),
  "badge.name.sound-work": msg({ message: "Sound work" }),
  "badge.name.good-advice": msg({ message: "Good advice" }),
  "badge.name.prompt-reply": msg({ message: "Prompt reply" }),
  "badge.name.right-first-time": msg({ message: "Right the first time" }),
  "badge.name.steady-month": msg({ message: "Steady month" }),
  "badge.name.steady-quarter": msg({ message: "Steady quarter" }),
  "badge.name.steady-solver": msg({ message: "Steady solver" }),
  "badge.name.reliable": msg({ message: "Reliable" }),
  "badge.name.growing": msg({ message: "Growing" }),
  "badge.name.growing-quality": msg({ message: "Growing in quality" }),
  "badge.name.growing-resolution": msg({ message: "Growing in solving" }),
  "badge.name.best-quality": msg({ message: "Best quality yet" }),
  "badge.name.best-resolution": msg({ message: "Best solving yet" }),
  "badge.name.best-satisfaction": msg({ message: "Best satisfaction yet" }),
  "badge.name.no-weak-spot": msg({ message: "No weak spot" }),
  "badge.name.all-round": msg({ message: "All-round" }),
  "badge.name.nothing-cut-short": msg({ message: "Nothing cut short" }),
  "badge.name.team-target": msg({ message: "Team on target" }),
  "badge.name.team-quarter": msg({ message: "Team quarter" }),
  "badge.name.thanked": msg({ message: "Thanked" }),
  "badge.name.much-thanked": msg({ message: "Much thanked" }),
  "badge.name.settled-in": msg({ message: "Settled in" }),
  "badge.name.turned-around": msg({ message: "Turned around" }),
};

learnSentences(BADGE_NAME_SENTENCES);
