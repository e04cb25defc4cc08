import { configureGlobal } from "fast-check";

// One failing example kills a mutant; nobody reads which is the smallest.
configureGlobal({ endOnFailure: true });
