import type { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { Input } from "#src/contract/endpoint.ts";
import type { CriteriaSet, WireCriteria } from "#src/contract/opportunities.ts";
import { kpiId } from "#src/domain/ids.ts";
import {
  checkCriteria,
  DEFAULT_CRITERIA,
  type CriteriaChoice,
  type Repeated,
} from "#src/domain/opportunities/criteria.ts";
import { criteriaChoice, criteriaSet, findCriteria, inForce } from "../../criteria-records.ts";
import { notFound, ProblemError, type FieldFault } from "../../problem.ts";
import type { Definitions, RouteContext } from "../../route.ts";

type Asked = Input<(typeof ENDPOINTS)["opportunities"]>;

/** The criteria that a question is answered by. */
export interface ChosenCriteria {
  /** Those saved under the id of the question; null for the ones that Candor starts with. */
  readonly set: CriteriaSet | null;
  readonly choice: CriteriaChoice;
  /** Whether the question departs from them. */
  readonly isDraft: boolean;
}

/** The criteria that a question names, with the draft that departs from them. Throws not-found and bad-request problems. */
export async function chosenCriteria(
  { definitions, identity, services, today }: RouteContext,
  input: Asked,
): Promise<ChosenCriteria> {
  const reader = { identity, today };
  const record =
    input.criteria === undefined ? null : await findCriteria(services.records, input.criteria);
  if (input.criteria !== undefined && !record) throw notFound();
  const base: CriteriaChoice = record ? inForce(record, today) : DEFAULT_CRITERIA;
  const draft = draftOf(input);
  const { kpis, probability, sampleTimes, declining, repeated, lowest, systemShare } = {
    ...base,
    ...draft,
  };
  const choice = { kpis, probability, sampleTimes, declining, repeated, lowest, systemShare };
  const faults = criteriaFaults(choice, definitions);
  if (faults.length > 0) throw faulty("bad-request", faults);
  return {
    set: record && criteriaSet(record, reader),
    choice,
    isDraft: Object.keys(draft).length > 0,
  };
}

/** Criteria to be saved, checked. Throws an unprocessable problem that names every fault by its field of the body. */
export function checkedCriteria(wire: WireCriteria, definitions: Definitions): void {
  const faults = criteriaFaults(criteriaChoice(wire), definitions);
  if (faults.length === 0) return;
  throw faulty(
    "unprocessable",
    faults.map((fault) => ({ ...fault, place: `body.choice.${fault.place}` })),
  );
}

function criteriaFaults(choice: CriteriaChoice, { kpis }: Definitions): FieldFault[] {
  const unknown = choice.kpis?.find((id) => !kpis.has(id));
  return [
    ...checkCriteria(choice).map(({ field, rule }) => ({
      place: field,
      rule: "criteria",
      message: `It ${rule}.`,
    })),
    ...(unknown === undefined ? [] : [unknownKpi(unknown)]),
  ];
}

function unknownKpi(id: string): FieldFault {
  const message = `There is no KPI “${id}”; see /api/catalogue.`;
  return { place: "kpis", rule: "known-kpi", message };
}

function faulty(kind: "bad-request" | "unprocessable", errors: readonly FieldFault[]) {
  const detail = errors.map(({ place, message }) => `${place}: ${message}`).join("; ");
  return new ProblemError(kind, detail, { errors });
}

/** What every KPI is called in a draft, where the criteria that it departs from name some. */
const ALL = "all";

function draftOf(input: Asked): Partial<CriteriaChoice> {
  const { kpis, probability, sampleTimes, declining, repeated, lowest, systemShare } = input;
  return {
    ...(kpis !== undefined && { kpis: kpis.includes(ALL) ? null : kpis.map(kpiId) }),
    ...(probability !== undefined && { probability }),
    ...(sampleTimes !== undefined && { sampleTimes }),
    ...(declining !== undefined && { declining: declining === "on" }),
    ...(repeated !== undefined && { repeated: repeatedIn(repeated) }),
    ...(lowest !== undefined && { lowest: lowest === "off" ? null : lowest }),
    ...(systemShare !== undefined && { systemShare }),
  };
}

function repeatedIn(text: string): Repeated | null {
  if (text === "off") return null;
  const [times = 0, of = 0] = text.split("/").map(Number);
  return { times, of };
}
