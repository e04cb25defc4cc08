import { useMatches, useNavigate, useParams } from "@tanstack/react-router";
import { useSession } from "#src/api/session.ts";
import { useAsk, useFilters } from "./filters.ts";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /**
     * Where a page's address names its subject: in the path, as the unit looked into, or as the one that is marked; `several` has
     * its own way to name them. A page without it asks for the figures of no period.
     */
    readonly about?: "path" | "within" | "subject" | "several";
    /** Whether it holds its period against another one. */
    readonly compares?: boolean;
    /** Whether its figures can be narrowed to a kind of work. */
    readonly narrows?: boolean;
  }
}

export interface SubjectId {
  readonly level: string;
  readonly id: string;
}

/** Reads `level:id`; an id may hold colons of its own. */
export function subjectIn(text: string): SubjectId {
  const [level = "", ...rest] = text.split(":");
  return { level, id: rest.join(":") };
}

/** The opposite of `subjectIn`. */
export function subjectText({ level, id }: SubjectId): string {
  return `${level}:${id}`;
}

/** Whom the page is about; the session's own home when its address does not say. Null on pages about nobody. */
export function useAbout(): SubjectId | null {
  const about = useMatches({ select: (matches) => matches.at(-1)?.staticData.about });
  const { level, id } = useParams({ strict: false });
  const { within, subject } = useFilters();
  const { home } = useSession();
  switch (about) {
    case undefined:
    case "several":
      return null;
    case "path":
      return level === undefined || id === undefined ? home : { level, id };
    case "within":
      return within === undefined ? home : subjectIn(within);
    case "subject":
      return subject === undefined ? home : subjectIn(subject);
  }
}

/** Whether the page shows figures of a period. */
export function useAsks(): boolean {
  return useMatches({ select: (matches) => matches.at(-1)?.staticData.about !== undefined });
}

/** Whether the page holds its period against another one. */
export function useCompares(): boolean {
  return useMatches({ select: (matches) => matches.at(-1)?.staticData.compares ?? false });
}

/** Whether the page's figures can be narrowed to a kind of work. */
export function useNarrows(): boolean {
  return useMatches({ select: (matches) => matches.at(-1)?.staticData.narrows ?? false });
}

/** Turns the page to another subject. A page about units opens a person's scorecard instead. */
export function useTurnTo(): (subject: SubjectId) => void {
  const about = useMatches({ select: (matches) => matches.at(-1)?.staticData.about });
  const { kpi } = useParams({ strict: false });
  const navigate = useNavigate();
  const ask = useAsk();
  return (subject) => {
    if (about === "subject") ask({ subject: subjectText(subject) });
    else if (about === "within" && subject.level !== "agent") ask({ within: subjectText(subject) });
    else if (kpi === undefined) {
      void navigate({ to: "/scorecard/$level/$id", params: { ...subject } });
    } else {
      void navigate({ to: "/scorecard/$level/$id/$kpi", params: { ...subject, kpi } });
    }
  };
}
