import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FELLOWSHIP_MESSAGES } from "#src/domain/recognition/fellowship-messages.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of people beside others, in the reader's language. */
const FELLOWSHIP_SENTENCES: Readonly<Record<keyof typeof FELLOWSHIP_MESSAGES, MessageDescriptor>> =
  {
    "problem.kudos-to-oneself": msg({ message: "Kudos go to somebody else." }),
    "problem.kudos-enough-today": msg({
      message: "{most} a day are enough: keep this one for tomorrow.",
    }),
    "problem.kudos-again": msg({ message: "You have thanked them lately: again from {day}." }),
    "problem.kudos-to-and-fro": msg({
      message:
        "You two have thanked each other lately: again from {day}, so that thanks stay rare enough to mean something.",
    }),
    "problem.kudos-same-words": msg({
      message: "You have sent these words before: say what this person did, in words of its own.",
    }),
    "problem.kudos-too-short": msg({
      message: "Say what they did, in {minimum} letters at least.",
    }),
    "problem.kudos-too-late": msg({
      message: "Kudos can be taken back for {minimum} minutes; ask a supervisor to hide them.",
    }),
    "problem.recognition-off": msg({ message: "Recognition is switched off here." }),
    "problem.boards-off": msg({
      message: "The organisation has decided to have no boards and contests.",
    }),
    "problem.board-of-pace": msg({
      message:
        "Nobody is set against others by pace: it makes people rush and transfer. Choose another measure, or set teams side by side.",
    }),
    "board.too-few": msg({
      message: "Fewer than {minimum} take part: not shown, so that nobody can be singled out.",
    }),
    "board.nobody-improved": msg({
      message:
        "Nobody improved more than chance and the group’s own change explain: {people} were looked at.",
    }),
    "peers.next-ahead": msg({
      message: "The best {share} of the peers reach {value}: {gap} beyond your own, on {sample}.",
    }),
    "peers.next-close": msg({
      message:
        "The best {share} of the peers reach {value}: too close to your own to call, on {sample}.",
    }),
    "peers.next-reached": msg({
      message: "You are beyond the {value} that the best {share} of the peers reach, on {sample}.",
    }),
    "peers.no-benchmark": msg({ message: "Too few peers with enough data for a benchmark." }),
    "problem.contest-edit": msg({
      message: "Only a draft can be changed: take the contest back first.",
    }),
    "problem.contest-schedule": msg({ message: "Only a draft can be published." }),
    "problem.contest-return": msg({
      message: "Only a contest that has not begun can be taken back.",
    }),
    "problem.contest-cancel": msg({ message: "What is closed cannot be cancelled any more." }),
    "problem.contest-announce": msg({
      message: "A contest is announced once it has closed, when its late data are in.",
    }),
    "problem.contest-disqualify": msg({
      message: "Somebody can be left out while a contest runs and until it is announced.",
    }),
    "problem.contest-readmit": msg({
      message: "Somebody can be taken back in while a contest runs and until it is announced.",
    }),
    "problem.contest-not-out": msg({ message: "They are not left out of this contest." }),
    "problem.contest-past": msg({
      message: "A contest begins today at the earliest: nobody is in one without knowing.",
    }),
    "contest.ends-before": msg({ message: "A contest cannot end before it begins." }),
    "contest.too-long": msg({ message: "A contest takes {most} days at most." }),
    "contest.held": msg({
      message:
        "Not placed: a guardrail of what counts here moved the wrong way, and somebody looks at it first.",
    }),
    "contest.no-data": msg({ message: "Not placed yet: too little data." }),
    "contest.left-out": msg({ message: "Left out by whoever leads the contest." }),
  };

learnSentences(FELLOWSHIP_SENTENCES);
