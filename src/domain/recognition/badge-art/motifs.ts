import type { ShippedBadgeId } from "../badges/catalogue.ts";
import {
  at,
  circle,
  fill,
  gold,
  goldLine,
  line,
  petals,
  soft,
  star,
  type Part,
} from "./drawing.ts";

const leaf = (side: 1 | -1) =>
  `M0 4C${side * 2} -9 ${side * 11} -13 ${side * 20} -13C${side * 20} -2 ${side * 12} 5 0 4Z`;
const heart = (x: number, y: number, s: number) =>
  `M${x} ${y + 9 * s}C${x - 14 * s} ${y} ${x - 11 * s} ${y - 11 * s} ${x - 4.5 * s} ${y - 9.5 * s}Q${x - s} ${y - 9 * s} ${x} ${y - 5 * s}Q${x + s} ${y - 9 * s} ${x + 4.5 * s} ${y - 9.5 * s}C${x + 11 * s} ${y - 11 * s} ${x + 14 * s} ${y} ${x} ${y + 9 * s}Z`;
const person = (x: number, y: number, s: number) =>
  `M${x - 8 * s} ${y + 13 * s}v${-3 * s}a${8 * s} ${8 * s} 0 0 1 ${16 * s} 0v${3 * s}`;
const spokes = (count: number, from: number, to: number, turn = 0) =>
  Array.from(
    { length: count },
    (_nothing, spoke) => `M${at(spoke / count + turn, from)}L${at(spoke / count + turn, to)}`,
  ).join("");

/** The drawing of each badge that ships: no two alike, none with a letter or a number in it. */
export const MOTIFS: Readonly<Record<ShippedBadgeId, readonly Part[]>> = {
  "on-target": [line(circle(0, 0, 22)), line(circle(0, 0, 12)), gold(circle(0, 0, 4.5))],
  "well-above": [
    soft("M-25 20L-7 -10L2 4L9 -5L25 20Z"),
    line("M-25 20L-7 -10L2 4L9 -5L25 20Z"),
    gold(star(4, 8.5, 3, 9, -19)),
  ],
  "glad-customers": [
    line(
      "M-16 -20H16Q24 -20 24 -12V4Q24 12 16 12H2L-9 22V12H-16Q-24 12 -24 4V-12Q-24 -20 -16 -20Z",
    ),
    fill(circle(-8.5, -8, 2.6) + circle(8.5, -8, 2.6)),
    goldLine("M-9 0Q0 8.5 9 0"),
  ],
  "solved-at-once": [line("M-22 1L-7 16L22 -16"), goldLine("M-24 -15H-8M-22 -23H-2")],
  "solved-for-good": [
    line("M0 0C-7 -13 -24 -13 -24 0S-7 13 0 0S24 -13 24 0S7 13 0 0Z"),
    gold(circle(0, 0, 4.6)),
  ],
  "sound-work": [
    soft(circle(-4, -4, 17)),
    line(`${circle(-4, -4, 17)}M9 9L23 23`),
    goldLine("M-11 -4L-6 1.5L4 -9"),
  ],
  "good-advice": [
    line("M0 -24V25M-10 25H10"),
    fill("M-2 -20H15L22 -13.5L15 -7H-2Z"),
    gold("M2 -2H-15L-22 4.5L-15 11H2Z"),
  ],
  "prompt-reply": [
    soft("M-24 -3L24 -20L8 21L-2 5Z"),
    line("M-24 -3L24 -20L8 21L-2 5Z"),
    goldLine("M-2 5L24 -20"),
  ],
  "right-first-time": [
    line("M-16 -23H7L18 -12V23H-16Z"),
    soft("M7 -23L18 -12H7Z"),
    goldLine("M-8 5L-1.5 12L10 -3"),
  ],
  "steady-month": [
    line("M-24 19H24"),
    fill("M-21 -4h8v17h-8ZM-9.7 -4h8v17h-8ZM1.7 -4h8v17h-8Z"),
    gold("M13 -4h8v17h-8Z"),
    line("M-24 -15H24"),
  ],
  "steady-quarter": [
    line("M-22 -10H22Q27 -10 27 -5V5Q27 10 22 10H-22Q-27 10 -27 5V-5Q-27 -10 -22 -10Z"),
    line("M-9 -9V9M9 -9V9"),
    gold("M-4.6 -5.4H4.6Q7.2 -5.4 7.2 0T4.6 5.4H-4.6Q-7.2 5.4 -7.2 0T-4.6 -5.4Z"),
  ],
  "steady-solver": [
    line("M-9 -7H-18Q-26 -7 -26 0T-18 7H-9M9 -7H18Q26 -7 26 0T18 7H9"),
    goldLine("M-13 0H13"),
  ],
  reliable: [
    line(
      "M0 -12V24M-11 -6H11M-22 4C-22 17 -12 24 0 24S22 17 22 4M-27 9L-22 3L-16 8M27 9L22 3L16 8",
    ),
    goldLine(circle(0, -18, 5.5)),
  ],
  growing: [line("M0 26V2"), soft(leaf(-1)), line(leaf(-1)), gold(leaf(1))],
  "growing-quality": [
    line("M0 28V6M0 21C-8 21 -13 17 -14 10M0 24C8 24 13 20 14 13"),
    soft("M-13 -16L-6.5 -9L0 -18L6.5 -9L13 -16V-3C13 3 7 7 0 7S-13 3 -13 -3Z"),
    line("M-13 -16L-6.5 -9L0 -18L6.5 -9L13 -16V-3C13 3 7 7 0 7S-13 3 -13 -3Z"),
    gold(circle(0, -3, 3.6)),
  ],
  "growing-resolution": [
    soft("M-24 24H24V-6H12V4H0V14H-12V24Z"),
    line("M-24 24H-12V14H0V4H12V-6H24V24Z"),
    gold(star(4, 9, 3.2, 17, -20)),
  ],
  "best-quality": [
    soft("M-14 -17H14L25 -4L0 24L-25 -4Z"),
    line("M-14 -17H14L25 -4L0 24L-25 -4ZM-25 -4H25"),
    goldLine("M-14 -17L-8 -4L0 24L8 -4L14 -17L0 -17"),
  ],
  "best-resolution": [
    goldLine(circle(-12, -8, 10.5)),
    line("M-4.5 -0.5L22 24M13 15.5L19.5 9M20 22L26 16"),
    fill(circle(-12, -8, 3)),
  ],
  "best-satisfaction": [
    gold("M-12 12a12 12 0 0 1 24 0Z"),
    line("M-27 12H27M-17 21H17M0 -8V-20M-15 -3L-23 -11M15 -3L23 -11"),
  ],
  "no-weak-spot": [
    line("M0 -23V23M-11 24H11M-22 -14C-10 -18 10 -18 22 -14"),
    soft("M-31 5H-13A9 9 0 0 1 -31 5ZM13 5H31A9 9 0 0 1 13 5Z"),
    line("M-22 -14L-31 5H-13ZM22 -14L31 5H13ZM-31 5A9 9 0 0 0 -13 5M13 5A9 9 0 0 0 31 5"),
    gold(circle(0, -22, 4.4)),
  ],
  "all-round": [
    line(circle(0, 0, 23)),
    soft(star(4, 19, 5.5)),
    line(star(4, 19, 5.5)),
    gold(circle(0, 0, 4)),
  ],
  "nothing-cut-short": [
    line(
      "M-16 -24H16M-16 24H16M-12 -24C-12 -10 -4 -6 0 0C4 6 12 10 12 24M12 -24C12 -10 4 -6 0 0C-4 6 -12 10 -12 24",
    ),
    gold("M-8.5 22C-7 14 -2 12 0 9C2 12 7 14 8.5 22Z"),
  ],
  "team-target": [
    line(`${person(-18, 5, 0.82)}${person(18, 5, 0.82)}`),
    fill(circle(-18, -3, 4.6) + circle(18, -3, 4.6)),
    goldLine(person(0, 2, 1.1)),
    gold(circle(0, -9.5, 6.2)),
  ],
  "team-quarter": [
    line(circle(-10.5, 5.5, 13)),
    line(circle(10.5, 5.5, 13)),
    goldLine(circle(0, -11, 13)),
  ],
  thanked: [soft(heart(0, 1, 2)), line(heart(0, 1, 2)), gold(circle(0, -1, 4.2))],
  "much-thanked": [
    soft(petals(6, 17, 10.5)),
    line(petals(6, 17, 10.5)),
    line(spokes(6, 11, 15)),
    gold(circle(0, 0, 6.2)),
  ],
  "settled-in": [
    soft("M-18 -3L0 -20L18 -3V22H-18Z"),
    line("M-25 2L0 -21L25 2M-18 -3V22H18V-3"),
    gold("M-5.5 22V7Q-5.5 4 -2.5 4H2.5Q5.5 4 5.5 7V22Z"),
  ],
  "turned-around": [
    line("M-16 -20V4C-16 16 -8 23 0 23S16 16 16 4V-18"),
    goldLine("M5 -9L16 -21L27 -9"),
    fill(circle(-16, -20, 3.8)),
  ],
};
