import type { Day, DimensionId } from "#src/domain/ids.ts";
import {
  CHANNEL,
  LINE_OF_BUSINESS,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "#src/domain/dimensions.ts";
import { measureId } from "#src/domain/ids.ts";
import type { FactBatch } from "../metrics-store.ts";
import { demoOrganisation } from "./demo-organisation.ts";
import type { Team } from "./demo-team.ts";
import type { Queue } from "./queues.ts";

/** Where a fact belongs. */
export interface FactPlace {
  readonly day: Day;
  readonly agent: string;
  readonly team: Team;
  readonly tenure: string;
  readonly queue: Queue;
}

const FIRST_CAPACITY = 1_024;

/** Facts of one source, gathered row by row into columns that grow. */
export class FactColumns<Name extends string> {
  readonly #measures: readonly { readonly name: Name; values: Float64Array }[];
  #capacity = FIRST_CAPACITY;
  readonly #day: Day[] = [];
  readonly #agent: string[] = [];
  readonly #queue: string[] = [];
  readonly #dimensions = new Map<DimensionId, string[]>();
  readonly #team: string[] = this.#dimension(TEAM);
  readonly #supervisor: string[] = this.#dimension(SUPERVISOR);
  readonly #site: string[] = this.#dimension(SITE);
  readonly #line: string[] = this.#dimension(LINE_OF_BUSINESS);
  readonly #channel: string[] = this.#dimension(CHANNEL);
  readonly #role: string[] = this.#dimension(ROLE);
  readonly #tenure: string[] = this.#dimension(TENURE_BAND);

  constructor(names: readonly Name[]) {
    this.#measures = names.map((name) => ({ name, values: new Float64Array(FIRST_CAPACITY) }));
  }

  /** Adds a fact; a measure that is left out is unknown. */
  add(place: FactPlace, measures: Readonly<Partial<Record<Name, number>>>): void {
    const row = this.#day.length;
    const { team } = place;
    this.#day.push(place.day);
    this.#agent.push(place.agent);
    this.#queue.push(place.queue.name);
    this.#team.push(team.id);
    this.#supervisor.push(team.supervisorId);
    this.#site.push(team.site.name);
    this.#line.push(team.plan.line);
    this.#channel.push(place.queue.channel);
    this.#role.push(team.plan.role);
    this.#tenure.push(place.tenure);
    if (row === this.#capacity) this.#grow();
    for (const { name, values } of this.#measures) values[row] = measures[name] ?? NaN;
  }

  /** The facts so far as a batch. */
  batch(source: string, sequence: number): FactBatch {
    const length = this.#day.length;
    return {
      sequence,
      source,
      grain: "day",
      weekStart: demoOrganisation.weekStart,
      length,
      day: this.#day,
      agent: this.#agent,
      queue: this.#queue,
      dimensions: this.#dimensions,
      measures: new Map(
        this.#measures.map(({ name, values }) => [measureId(name), values.subarray(0, length)]),
      ),
      sourceRows: new Uint32Array(length).fill(1),
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    for (const measure of this.#measures) {
      const larger = new Float64Array(this.#capacity);
      larger.set(measure.values);
      measure.values = larger;
    }
  }

  #dimension(id: DimensionId): string[] {
    const values: string[] = [];
    this.#dimensions.set(id, values);
    return values;
  }
}
