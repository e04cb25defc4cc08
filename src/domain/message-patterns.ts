import { FELLOWSHIP_MESSAGES } from "./recognition/fellowship-messages.ts";
import { RECOGNITION_MESSAGES } from "./recognition/recognition-messages.ts";

/**
 * Every sentence the domain can say, by id, with its English pattern. The list is closed: a reader can render all of it.
 *
 * Placeholders are written by the reader from raw values, by name:
 * `kpi`: the KPI's name, from its id · `value`, `before`, `expected`, `target`, `low`, `high`, `stretch`: amounts in that KPI's
 * unit · `gap`, `delta`, `part`: differences of them, without a sign · `own`, `who`, `queues`: the same, with a sign · `held`:
 * points · `points`, `reached`: points, with a decimal · `weight`, `weights`: weights of KPIs · `sample`, `minimumSample`: counts of what `sampleUnit` names (“34 surveys”) · `score`:
 * points 0–100 · `coverage`, `minimumCoverage`: shares 0–1 · `span`, `minimumSpan`: lengths in the unit that `grain` names
 * (“11 weeks”) · `size`, `minimum`, `signals`, `times`, `periods`, `people`, `judged`, `cells`, `most`: counts · `probability`, `share`: shares 0–1 · `time`: seconds · `dimensions`: dimension ids separated by commas · `day`, `from`, `to`: business days ·
 * `source`, `team`, `name`: names as they stand in the data · `measured`, `guardrail`: a KPI's English name; `measured` is empty for the whole score.
 *
 * Every `kpi.…`, `change.…`, `trend.…`, `peers.…`, `opportunity.…`, `coaching.…` and `compare.…` message carries `kpi`, `unit` and `decimals`, and `sampleUnit` beside a sample, so that
 * amounts can be written without looking the definition up.
 */
export const MESSAGES = {
  "kpi.exceeds": "Better than the stretch goal of {stretch}, on {sample}.",
  "kpi.meets": "Meets the goal of {target}, on {sample}.",
  "kpi.below": "{gap} short of the goal of {target}, on {sample}.",
  "kpi.too-close-better":
    "{gap} better than the goal of {target}, but too close to call on {sample}.",
  "kpi.too-close-short": "{gap} short of the goal of {target}, but too close to call on {sample}.",
  "kpi.too-close-at": "At the goal of {target}; too close to call on {sample}.",
  "kpi.range-exceeds": "Well inside the goal range of {low} to {high}, on {sample}.",
  "kpi.range-meets": "Inside the goal range of {low} to {high}, on {sample}.",
  "kpi.range-under": "{gap} under the goal range of {low} to {high}, on {sample}.",
  "kpi.range-over": "{gap} over the goal range of {low} to {high}, on {sample}.",
  "kpi.range-too-close": "Too close to the edge of {low} to {high} to call on {sample}.",
  "kpi.no-data": "No data in this period.",
  "kpi.small-sample": "Only {sample}: at least {minimumSample} are needed for a judgement.",
  "kpi.unknown-spread": "One day alone does not show how much the value varies: no judgement.",
  "kpi.no-goal": "No goal is set; known from {sample}.",
  "kpi.not-permitted": "Not shown at this level: it is not a personal score.",
  "kpi.too-few": "Not shown: too few people stand behind it, and nobody shall be singled out.",
  "kpi.held":
    "Held for review: a guardrail went from {before} to {value} on {sample}, more than chance and the peers’ own change explain.",
  "kpi.held-alone":
    "Held for review: a guardrail went from {before} to {value} on {sample}, more than chance explains.",

  "composite.exceeds": "Clearly above target: {score} of 100 points, on {coverage} of the weight.",
  "composite.meets": "On target: {score} of 100 points, on {coverage} of the weight.",
  "composite.too-close":
    "{score} of 100 points, on {coverage} of the weight: too close to the target of {target} to call.",
  "composite.below":
    "{score} of 100 points, on {coverage} of the weight: below the target of {target}.",
  "composite.withheld":
    "No score: only {coverage} of the weight has enough data, {minimumCoverage} is needed.",
  "composite.no-goal": "No score: no KPI with a weighted goal.",
  "composite.too-few":
    "No score is shown: too few people stand behind it, and nobody shall be singled out.",
  "composite.steady": "Steady for {span}, around {score}.",
  "composite.unsteady": "Unsteady: {signals} of {span} stand out from the usual variation.",
  "composite.few-weeks":
    "Only {span} with a score: {minimumSpan} are needed to know the usual variation.",
  "composite.held":
    "{held} of these points are held for review: they count, and somebody should look at how they came about.",

  "composite.improved":
    "{points} points more than the {reached} before, more than chance explains.",
  "composite.declined":
    "{points} points less than the {reached} before, more than chance explains.",
  "composite.no-clear-change": "{reached} points before: no clear change beyond chance.",
  "composite.improved-in-common":
    "{points} points more than before on what both periods have, by the goals of now: more than chance explains.",
  "composite.declined-in-common":
    "{points} points less than before on what both periods have, by the goals of now: more than chance explains.",
  "composite.no-clear-change-in-common":
    "No clear change beyond chance on what both periods have, by the goals of now.",
  "composite.not-comparable": "Too little of this score had enough data before to compare it.",

  "change.improved": "Improved by {delta}, more than chance explains.",
  "change.declined": "Declined by {delta}, more than chance explains.",
  "change.no-clear-change": "No clear change: {delta} is within what chance explains.",
  "change.improved-by-weeks":
    "Improved by {delta}, more than weeks differ anyway (known from {span}).",
  "change.declined-by-weeks":
    "Declined by {delta}, more than weeks differ anyway (known from {span}).",
  "change.no-clear-change-by-weeks":
    "No clear change: {delta} is within what weeks differ anyway (known from {span}).",
  "change.not-enough-data": "Not enough data in one of the two periods to tell a change.",
  "change.moved":
    "Moved by {delta}, more than chance explains; without a goal nobody can say whether for the better.",
  "change.mostly-own": "Mostly a change of the people’s own: {part} of {delta}.",
  "change.mostly-who": "Mostly other people doing the work: {part} of {delta}.",
  "change.mostly-queues": "Mostly another mix of queues: {part} of {delta}.",
  "change.mixed":
    "Of several causes: people’s own change {own}, who does the work {who}, the mix of queues {queues}.",

  "cause.newcomers": "{share} of the work is done by people who were not here before.",
  "cause.carried": "{name} alone accounts for most of it.",
  "cause.wider": "All of {name} moved the same way.",
  "cause.inside": "{times} of {judged} parts moved the same way by themselves.",
  "period.lengthened": "A few days cannot show a change: these are the seven from {from} to {to}.",

  "trend.steady": "Steady for {span}.",
  "trend.steady-at-goal": "Steady for {span} and at goal.",
  "trend.steady-short-of-goal":
    "Steady for {span}, {gap} short of goal: only a change of the work will move it.",
  "trend.steady-outside-goal":
    "Steady for {span}, {gap} outside the goal range: only a change of the work will move it.",
  "trend.unsteady": "Unsteady: {signals} of {span} stand out from the usual variation.",
  "trend.not-enough-data":
    "Only {span} with data: {minimumSpan} are needed to know the usual variation.",
  "trend.too-short":
    "Only {span} since the change on {day}: {minimumSpan} are needed to know the new usual variation.",

  "cohort.everyone": "Everyone else with data",
  "cohort.shared": "People with the same {dimensions}",
  "cohort.units": "Other units of the same level",
  "cohort.too-small": "Fewer than {minimum} peers: not shown, so that nobody can be singled out.",
  "cohort.closed-period":
    "Peers from {from} to {to}: they are shown over closed weeks and months only, so that two views cannot be subtracted.",
  "cohort.closed-grain":
    "Peers are shown by week and month: a single day could be told from the days around it.",
  "cohort.not-permitted": "Peers are not shown at this level.",
  "cohort.queues": "Their mix of queues matches this one by {share}.",

  "evidence.not-permitted": "The policy keeps the rows behind a value from your role.",
  "evidence.too-few":
    "On some of these days too few people worked here: their rows are not shown, so that nobody can be singled out.",

  "problem.finer-than-week":
    "The policy shows executives nothing finer than a week: choose a longer period or wider columns.",
  "problem.finer-than-month":
    "The policy shows executives nothing finer than a month: choose a longer period or wider columns.",
  "problem.nobodys-score":
    "This KPI is nobody’s personal score: look at it for a team or a larger unit.",
  "problem.too-many-cells":
    "These are {cells} cells, more than {most}: ask for fewer rows, a shorter period or wider columns.",
  "problem.too-many-people":
    "These are {people} people, more than the {most} that one list looks at: choose a site or a team.",
  "problem.disputed-already":
    "You have said already that this figure looks wrong, and it is still open.",
  "problem.no-such-row":
    "There is no such row behind this figure: open its rows again, they may have been corrected meanwhile.",
  "problem.disputes-open":
    "{most} of your disputes are open: wait for an answer to one of them before you send another.",

  "peers.better": "Better than {size} peers together, more than chance explains on {sample}.",
  "peers.worse": "Behind {size} peers together, more than chance explains on {sample}.",
  "peers.differs": "Different from {size} peers together, more than chance explains on {sample}.",
  "peers.alike": "No different from {size} peers together beyond chance, on {sample}.",
  "peers.no-data": "No own data in this period to set beside the peers.",

  "opportunity.declining":
    "Likely {gap} short of the goal of {target} and declining: {probability} sure, on {sample}.",
  "opportunity.repeated":
    "Likely {gap} short of the goal of {target}, and below it in {times} of the last {periods} weeks: {probability} sure, on {sample}.",
  "opportunity.lowest":
    "Likely {gap} short of the goal of {target} and among the lowest {share} of peers: {probability} sure, on {sample}.",
  "opportunity.short":
    "Likely {gap} short of the goal of {target}: {probability} sure, on {sample}.",
  "opportunity.range-declining":
    "Likely {gap} outside the goal range of {low} to {high} and getting farther: {probability} sure, on {sample}.",
  "opportunity.range-repeated":
    "Likely {gap} outside the goal range of {low} to {high}, also in {times} of the last {periods} weeks: {probability} sure, on {sample}.",
  "opportunity.range-lowest":
    "Likely {gap} outside the goal range of {low} to {high} and among the farthest {share} of peers: {probability} sure, on {sample}.",
  "opportunity.range-short":
    "Likely {gap} outside the goal range of {low} to {high}: {probability} sure, on {sample}.",
  "opportunity.system":
    "{people} of {judged} in {team} miss this goal: look at the work before the people.",
  "opportunity.gain-time": "At the goal, {time} less over {sample}.",
  "opportunity.gain-count": "At the goal, {size} of {sample} would go better.",
  "opportunity.gain-points": "At the goal, {score} more points on this KPI.",

  "next.short": "{gap} short of the goal of {target}: {probability} sure, on {sample}.",
  "next.range-short":
    "{gap} outside the goal range of {low} to {high}: {probability} sure, on {sample}.",
  "next.goal": "At the goal of {target}: {points} more points on the whole score.",
  "next.goal-range":
    "Inside the goal range of {low} to {high}: {points} more points on the whole score.",
  "next.peers":
    "At {value}, which a quarter of the peers reach: {points} more points on the whole score.",
  "next.arithmetic":
    "From the value of {expected}: ({reached} − {score}) × weight {weight} ÷ {weights} = {points}.",
  "next.arithmetic-adjusted":
    "From the adjusted value of {expected}, which leaves luck out: ({reached} − {score}) × weight {weight} ÷ {weights} = {points}.",
  "next.nothing": "No goal is probably missed: keep doing what you do.",
  "next.unsure":
    "What is marked as below goal is probably missed, but with so many KPIs chance could put one there: none is sure enough to work on yet.",
  "next.out-of-reach":
    "The goals that are missed are hardly reached by anybody, or not in one person’s hands: that is a matter of the work.",
  "next.too-little-data": "Too little of the weight has enough data to say what matters most.",

  "compare.better": "Better than {name} by {delta}, more than chance explains.",
  "compare.worse": "Behind {name} by {delta}, more than chance explains.",
  "compare.too-close": "{delta} apart from {name}: too close to call.",
  "compare.not-enough-data": "Not enough data to tell a difference from {name}.",

  "coaching.improved":
    "{delta} better than comparable colleagues since the coaching, more than chance explains.",
  "coaching.declined":
    "{delta} worse than comparable colleagues since the coaching, more than chance explains.",
  "coaching.moved":
    "{delta} apart from comparable colleagues since the coaching, more than chance explains.",
  "coaching.no-measurable-change":
    "No measurable change yet: {delta} beside comparable colleagues is within what chance explains.",
  "coaching.not-enough-data": "Not enough data, or too few comparable colleagues, to tell.",
  "peers.mix-adjusted":
    "On the same queues the peers would have {expected}; adjusted for the mix of queues, this is {value}.",
  "peers.mix-adjusted-part":
    "On the same queues the peers would have {expected}; adjusted for the mix of queues, this is {value}, known for {coverage} of the sample.",
  "peers.above-but-below-in-every":
    "Above the peers in total, but below them in every queue: the mix of queues makes the difference.",
  "peers.below-but-above-in-every":
    "Below the peers in total, but above them in every queue: the mix of queues makes the difference.",
  "peers.above-but-below-in-most":
    "Above the peers in total, but below them in most of the work: the mix of queues makes the difference.",
  "peers.below-but-above-in-most":
    "Below the peers in total, but above them in most of the work: the mix of queues makes the difference.",

  "event.goal": "The goal changes to {target}.",
  "event.goal-range": "The goal range changes to {low} to {high}.",
  "event.team": "Moves to {team}.",
  "event.definition": "The definition changes.",
  "event.coaching": "Coaching.",
  "event.feed": "The feed {source} delivers nothing after {day}.",

  ...RECOGNITION_MESSAGES,
  ...FELLOWSHIP_MESSAGES,
} as const;

/** The ids of all sentences there are. */
export type MessageId = keyof typeof MESSAGES;

/** All ids, for a reader that must know every sentence. */
export const MESSAGE_IDS = Object.keys(MESSAGES) as readonly MessageId[];
