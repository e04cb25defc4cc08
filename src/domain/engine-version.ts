/**
 * Rises with every change of the domain that may move a figure by a single bit: a stored score that was made by another
 * version need not come out the same, and says so. A test holds the figures of this version.
 */
export const ENGINE_VERSION = 2;
