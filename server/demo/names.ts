/** Given names from many places, and family names put together from syllables, so that nobody real is meant. */
const GIVEN = words(
  "Amara Bastian Chiara Deniz Elif Farid Greta Hiro Ines Jamal Katya Lior Mirela Nuno " +
    "Oksana Paula Quentin Rania Stellan Thandi Ulrike Vikram Wanda Ximena Yusuf Zofia " +
    "Aoife Babak Celia Dara Emeka Freya Goran Hana Idris Joana Kwame Leticia Mehmet Noor " +
    "Oriol",
);
const START = words(
  "Bra Cor Dal Fen Gar Hol Iva Jor Kel Lun Mar Nor Osk Pel Rad Sab Tor Ulv Ves Wen Yar " +
    "Zan Ben",
);
const END = words("ado sen ova ini escu berg wick aga oma uri elez inski");

const HOW_MANY = GIVEN.length * START.length * END.length;
/** Has no factor in common with HOW_MANY, so neighbours in number get names that have nothing in common. */
const STRIDE = 4_909;

/**
 * The full name of the person with a number. The lists' lengths (41, 23, 12) have no common factor, so the first 11,316
 * numbers all have different names.
 */
export function personName(number: number): string {
  const place = (number * STRIDE) % HOW_MANY;
  return `${pick(GIVEN, place)} ${pick(START, place)}${pick(END, place)}`;
}

const TEAMS = words(
  "Heron Juniper Lynx Willow Falcon Maple Otter Cedar Swift Rowan Badger Linden Kestrel " +
    "Aspen Marten Birch Plover Alder Ibex Hazel Osprey Laurel Bison Poplar Curlew Myrtle " +
    "Stoat Elm Petrel Sorrel Avocet Yarrow Lapwing Clover Dunlin Thyme Merlin Sage Gannet " +
    "Fern",
);

/** The name of the team with a number; beyond the fortieth, names come again with a number. */
export function teamName(number: number): string {
  const round = Math.floor(number / TEAMS.length);
  return round === 0 ? pick(TEAMS, number) : `${pick(TEAMS, number)} ${round + 1}`;
}

function pick(names: readonly string[], number: number): string {
  return names[number % names.length] ?? "";
}

function words(text: string): readonly string[] {
  return text.split(" ");
}
