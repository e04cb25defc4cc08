import { useLingui } from "@lingui/react";
import type { ReactNode } from "react";
import { GridFault } from "#src/contract/grid-fault.ts";
import { ProblemError } from "#src/contract/problem-error.ts";
import { PROBLEMS, type ProblemKind } from "#src/contract/problem.ts";
import styles from "./fault-message.module.css";
import { useSay } from "./words/say.ts";
import {
  GRID_FAULT_WORDS,
  PROBLEM_WORDS,
  UNEXPECTED_WORDS,
  UNREACHABLE_WORDS,
} from "./words/problem-words.ts";

interface FaultMessageProps {
  readonly error: Error;
  /** A way on: usually a retry. */
  readonly action?: ReactNode;
}

function isProblemKind(name: string): name is ProblemKind {
  return Object.hasOwn(PROBLEMS, name);
}

function wordsFor(error: Error) {
  // fetch rejects with a TypeError when no answer came at all.
  if (error instanceof TypeError) return UNREACHABLE_WORDS;
  if (error instanceof GridFault) return GRID_FAULT_WORDS;
  if (!(error instanceof ProblemError)) return UNEXPECTED_WORDS;
  const kind = error.problem.type.replace("/problems/", "");
  return isProblemKind(kind) ? PROBLEM_WORDS[kind] : UNEXPECTED_WORDS;
}

/** Whether the same question may be answered another time: a refusal by rule stays one. */
export function isWorthRetrying(error: Error): boolean {
  return !(error instanceof ProblemError) || ![403, 404].includes(error.problem.status);
}

/** Kinds of which the server's detail says no more than their own words do. */
const SAID: readonly string[] = [
  "/problems/no-session",
  "/problems/not-permitted",
  "/problems/not-found",
];

/**
 * The state of a view that failed: what happened, what to do, the server's own detail and a way on. Where the server has a
 * sentence for it, that is said in the reader's language; else the detail is a report in English, and marked as such.
 */
export function FaultMessage({ error, action }: FaultMessageProps) {
  const { _ } = useLingui();
  const say = useSay();
  const { title, next } = wordsFor(error);
  const problem = error instanceof ProblemError ? error.problem : null;
  const sentence = problem?.message;
  const problemDetail =
    problem && !sentence && !SAID.includes(problem.type) ? problem.detail : undefined;
  const detail = error instanceof GridFault ? error.message : problemDetail;
  return (
    <div role="alert" className={styles.fault}>
      <p className={styles.title}>{_(title)}</p>
      <p>{_(next)}</p>
      {sentence && <p>{say(sentence)}</p>}
      {detail !== undefined && (
        <p lang="en" className={styles.detail}>
          {detail}
        </p>
      )}
      {!sentence && problem?.errors && (
        <ul lang="en" className={styles.errors}>
          {problem.errors.map(({ place, rule, message }) => (
            <li key={`${place} ${rule}`}>
              <strong>{place}</strong> {message}
            </li>
          ))}
        </ul>
      )}
      {action}
    </div>
  );
}
