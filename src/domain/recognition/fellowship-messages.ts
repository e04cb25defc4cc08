/** What is said of people beside others, by id: kudos, boards, benchmarks and contests; see MESSAGES for the placeholders. */
export const FELLOWSHIP_MESSAGES = {
  "problem.kudos-to-oneself": "Kudos go to somebody else.",
  "problem.kudos-enough-today": "{most} a day are enough: keep this one for tomorrow.",
  "problem.kudos-again": "You have thanked them lately: again from {day}.",
  "problem.kudos-to-and-fro":
    "You two have thanked each other lately: again from {day}, so that thanks stay rare enough to mean something.",
  "problem.kudos-same-words":
    "You have sent these words before: say what this person did, in words of its own.",
  "problem.kudos-too-short": "Say what they did, in {minimum} letters at least.",
  "problem.kudos-too-late":
    "Kudos can be taken back for {minimum} minutes; ask a supervisor to hide them.",
  "problem.recognition-off": "Recognition is switched off here.",
  "problem.boards-off": "The organisation has decided to have no boards and contests.",
  "problem.board-of-pace":
    "Nobody is set against others by pace: it makes people rush and transfer. Choose another measure, or set teams side by side.",
  "board.too-few": "Fewer than {minimum} take part: not shown, so that nobody can be singled out.",
  "board.nobody-improved":
    "Nobody improved more than chance and the group’s own change explain: {people} were looked at.",
  "peers.next-ahead":
    "The best {share} of the peers reach {value}: {gap} beyond your own, on {sample}.",
  "peers.next-close":
    "The best {share} of the peers reach {value}: too close to your own to call, on {sample}.",
  "peers.next-reached":
    "You are beyond the {value} that the best {share} of the peers reach, on {sample}.",
  "peers.no-benchmark": "Too few peers with enough data for a benchmark.",
  "problem.contest-edit": "Only a draft can be changed: take the contest back first.",
  "problem.contest-schedule": "Only a draft can be published.",
  "problem.contest-return": "Only a contest that has not begun can be taken back.",
  "problem.contest-cancel": "What is closed cannot be cancelled any more.",
  "problem.contest-announce":
    "A contest is announced once it has closed, when its late data are in.",
  "problem.contest-disqualify":
    "Somebody can be left out while a contest runs and until it is announced.",
  "problem.contest-readmit":
    "Somebody can be taken back in while a contest runs and until it is announced.",
  "problem.contest-not-out": "They are not left out of this contest.",
  "problem.contest-past":
    "A contest begins today at the earliest: nobody is in one without knowing.",
  "contest.ends-before": "A contest cannot end before it begins.",
  "contest.too-long": "A contest takes {most} days at most.",
  "contest.held":
    "Not placed: a guardrail of what counts here moved the wrong way, and somebody looks at it first.",
  "contest.no-data": "Not placed yet: too little data.",
  "contest.left-out": "Left out by whoever leads the contest.",
} as const;
