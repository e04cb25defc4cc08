import type { EndpointName } from "#src/contract/endpoints.ts";

/** Counts requests as Prometheus understands it (text format 0.0.4). */
export interface Meter {
  /** A request has begun; call the result with its status when it has ended. */
  begin(endpoint: EndpointName): (status: number) => void;
  /** Everything counted so far, beside figures of the moment. */
  text(gauges: Readonly<Record<string, number>>): string;
}

/** Upper edges in seconds: from answers out of memory to questions that run into the time limit. */
const EDGES = [0.003, 0.01, 0.03, 0.05, 0.1, 0.3, 1, 3, 10, 30];

interface Series {
  readonly endpoint: EndpointName;
  readonly status: number;
  count: number;
  seconds: number;
  readonly buckets: number[];
}

/** A meter with its own clock, in milliseconds. */
export function createMeter(now: () => number): Meter {
  const series = new Map<string, Series>();
  let inFlight = 0;

  const seriesOf = (endpoint: EndpointName, status: number): Series => {
    const key = `${endpoint} ${status}`;
    const found = series.get(key) ?? {
      endpoint,
      status,
      count: 0,
      seconds: 0,
      buckets: EDGES.map(() => 0),
    };
    series.set(key, found);
    return found;
  };

  return {
    begin(endpoint) {
      const start = now();
      inFlight += 1;
      return (status) => {
        inFlight -= 1;
        const seconds = (now() - start) / 1000;
        const one = seriesOf(endpoint, status);
        one.count += 1;
        one.seconds += seconds;
        for (const [place, edge] of EDGES.entries()) {
          if (seconds <= edge) one.buckets[place] = (one.buckets[place] ?? 0) + 1;
        }
      };
    },
    text(gauges) {
      const lines = [
        "# TYPE candor_request_seconds histogram",
        ...[...series.values()].flatMap(histogram),
      ];
      const figures = { candor_requests_in_flight: inFlight, ...gauges };
      for (const [name, value] of Object.entries(figures)) {
        lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
      }
      return `${lines.join("\n")}\n`;
    },
  };
}

function histogram({ endpoint, status, count, seconds, buckets }: Series): string[] {
  const labels = `endpoint="${endpoint}",status="${status}"`;
  return [
    ...EDGES.map(
      (edge, place) => `candor_request_seconds_bucket{${labels},le="${edge}"} ${buckets[place]}`,
    ),
    `candor_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
    `candor_request_seconds_sum{${labels}} ${seconds}`,
    `candor_request_seconds_count{${labels}} ${count}`,
  ];
}
