/**
 * The request header by which a caller asks for answers in which nobody is named, and its value: for screens that a whole room
 * sees.
 */
export const NAMES_HEADER = "Candor-Names";
export const NAMES_HIDDEN = "hidden";

/** What stands in such an answer wherever a person would be named. */
export const SOMEBODY = "•••";
