import { dayNumber, dayOf } from "#src/domain/calendar.ts";
import type { KUDOS_VALUES } from "#src/domain/recognition/kudos/kudos-words.ts";
import type { Change, Json } from "../records-store.ts";
import { teamAt } from "./demo-team.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { hash, RandomStream } from "./random.ts";
import { demoRoster, teamOn } from "./roster.ts";
import { COACHED_SEAT } from "./stories.ts";

type DemoChange = Pick<Change, "kind" | "id" | "body">;

const KUDOS_STREAM = 7;
/** Kudos of a team in the weeks before the demo's last day. */
const MANY = 14;
const FEW = 4;
const DAYS = 45;

type Words = readonly [value: (typeof KUDOS_VALUES)[number], text: string];

const WORDS: readonly Words[] = [
  [
    "helped-me",
    "I was stuck with a refund in two currencies. You took ten minutes and now I can do them.",
  ],
  [
    "customer-first",
    "You called the customer back at the end of your shift, although nobody would have noticed.",
  ],
  ["shared-knowledge", "Your note on the new tariff saved all of us a search on Monday morning."],
  [
    "kept-calm",
    "Half an hour of a very angry caller, and at the end they thanked you. I sat beside you and learned.",
  ],
  [
    "good-craft",
    "Your wrap-up notes are the ones I am glad to find: I know at once what was agreed.",
  ],
  ["helped-me", "You swapped your late shift with me so that I could be at the school play."],
  ["customer-first", "You saw that the address was wrong before the parcel left, and said so."],
  [
    "shared-knowledge",
    "You explained the outage to the three of us who came late, before the first call came in.",
  ],
  ["good-craft", "The template you wrote for meter readings is what everybody uses now."],
  [
    "kept-calm",
    "When the system was down you told people honestly how long it would take. It worked.",
  ],
  ["helped-me", "First week on the phones: you never made me feel slow."],
  [
    "customer-first",
    "You asked what the customer needed it for, and found something cheaper than they wanted.",
  ],
  ["good-craft", "Two transfers fewer because you looked into the contract first."],
  ["shared-knowledge", "Your drawing of how a claim travels hangs at my desk."],
];

/** Thanks among the people of every team, most of them where the demo's personas are; one of them hidden, one reported. */
export function demoKudos(parameters: DemoParameters): readonly DemoChange[] {
  const lastDay = dayNumber(parameters.lastDay);
  const atWork = demoRoster(parameters).filter(({ leftOn }) => leftOn > lastDay);
  const byTeam = Map.groupBy(atWork, (person) => teamOn(person, lastDay).id);
  const own = teamAt(COACHED_SEAT.site, COACHED_SEAT.team);
  const thanks = [...byTeam].flatMap(([team, people], at) => {
    const random = new RandomStream(hash(parameters.seed, KUDOS_STREAM, at, 0));
    const count = team === own.id ? MANY : FEW;
    return Array.from({ length: count }, (_, turn): DemoChange => {
      const from = random.whole(people.length);
      const to = (from + 1 + random.whole(people.length - 1)) % people.length;
      const words = WORDS[(turn + at) % WORDS.length];
      return kudos({
        key: `demo-${turn}`,
        team,
        from: { level: "agent", id: people[from]?.id ?? "" },
        to: { level: "agent", id: people[to]?.id ?? "" },
        day: lastDay - 1 - Math.floor((turn * DAYS) / count) - random.whole(2),
        words: words ?? ["helped-me", ""],
      });
    });
  });
  return [...thanks, ...storiesIn(own, byTeam.get(own.id)?.map(({ id }) => id) ?? [], lastDay)];
}

/** What the personas find: thanks from whoever leads them, an exchange to and fro, one that was reported, one that is hidden. */
function storiesIn(
  { id: team, supervisorId }: ReturnType<typeof teamAt>,
  people: readonly string[],
  lastDay: number,
): DemoChange[] {
  const [one = "", two = "", three = "", persona = ""] = people;
  const agent = (id: string) => ({ level: "agent", id });
  const told = (key: string, from: string, to: string, daysAgo: number, text: string) =>
    kudos({
      key,
      team,
      from: agent(from),
      to: agent(to),
      day: lastDay - daysAgo,
      words: ["helped-me", text],
    });
  const reported = told(
    "demo-reported",
    two,
    three,
    3,
    "Thanks for taking the caller from hell off me, you know which one.",
  );
  const hidden = told(
    "demo-hidden",
    three,
    one,
    8,
    "Thanks for sorting out Mrs Beispiel of 12 Sample Street.",
  );
  return [
    kudos({
      key: "demo-lead",
      team,
      from: { level: "supervisor", id: supervisorId },
      to: agent(persona),
      day: lastDay - 1,
      words: [
        "good-craft",
        "You changed how you open a call, and kept at it for weeks. It can be heard.",
      ],
    }),
    ...[60, 32].flatMap((daysAgo, at) => [
      told(`demo-there-${at}`, one, two, daysAgo, "Thanks as always, you are the best."),
      told(`demo-back-${at}`, two, one, daysAgo - 1, "And thanks to you, as ever."),
    ]),
    reported,
    {
      kind: "kudos-report",
      id: `${reported.id}/agent:${persona}`,
      body: { reason: "It mocks a customer.", on: dayOf(lastDay - 2) },
    },
    {
      ...hidden,
      body: {
        ...hidden.body,
        state: "hidden",
        moderated: { by: supervisorId, reason: "It names a customer and where they live." },
      },
    },
  ];
}

interface Thanks {
  readonly key: string;
  readonly team: string;
  readonly from: { readonly level: string; readonly id: string };
  readonly to: { readonly level: string; readonly id: string };
  readonly day: number;
  readonly words: Words;
}

function kudos({ key, team, from, to, day, words: [value, text] }: Thanks) {
  const on = dayOf(day);
  const body: { readonly [name: string]: Json } = {
    from,
    to,
    team,
    on,
    at: `${on}T12:00:00.000Z`,
    value,
    text,
    state: "shown",
    moderated: null,
    inReturn: false,
  };
  return { kind: "kudos", id: `${encodeURIComponent(team)}~${key}`, body };
}
