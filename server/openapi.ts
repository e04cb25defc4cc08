import * as z from "zod/mini";
import {
  comparisonSchema,
  levelSchema,
  periodTextSchema,
  whereSchema,
  withinSchema,
} from "#src/contract/common.ts";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { Endpoint } from "#src/contract/endpoint.ts";
import { GRID_COLUMNS, GRID_MEDIA_TYPE, gridHeadSchema } from "#src/contract/grid-form.ts";
import { PROBLEMS, problemSchema } from "#src/contract/problem.ts";
import { NAMED_PERIODS } from "#src/domain/period.ts";

type Node = Record<string, unknown>;

const ENTRIES: readonly (readonly [string, Endpoint])[] = Object.entries(ENDPOINTS);

let printed: Node | null = null;

/** What a client needs to know to read the binary form. */
const GRID_FORM = {
  type: "string",
  contentMediaType: GRID_MEDIA_TYPE,
  description: [
    "The same answer, its cells as arrays; all numbers little-endian.",
    "“CGRD”, the length of the head in bytes (uint32), the head (JSON in UTF-8: GridHead), and each column that it lists,",
    "after zero bytes up to a multiple of 8.",
    "float64: NaN for null. int32: ten-thousandths, −2³¹ for null. band: a byte, a place in the head’s bands.",
  ].join(" "),
};

/** The endpoint table as an OpenAPI 3.1 document: every path, parameter, body, answer and problem. */
export function openApi(): Node {
  printed ??= print();
  return printed;
}

function print(): Node {
  const paths: Record<string, Node> = {};
  for (const [name, endpoint] of ENTRIES) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  const schemas: Node = {
    Problem: openSchemaOf(problemSchema),
    GridHead: openSchemaOf(gridHeadSchema),
  };
  for (const [name, { answer }] of ENTRIES) schemas[answerName(name)] = openSchemaOf(answer);
  return {
    openapi: "3.1.0",
    info: {
      title: "Candor",
      version: "1",
      description: "Performance figures with their sample, their arithmetic and their rows.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas,
      responses: { Problem: problemResponse() },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "candor_session" },
        administratorToken: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint): Node {
  const { access, body, params, query, summary } = endpoint;
  const open = access === "public";
  return {
    operationId: name,
    summary,
    ...(!open && { description: `For: ${access.join(", ")}.` }),
    security: open ? [] : [{ session: [] }, { administratorToken: [] }],
    parameters: [
      ...Object.entries(params).map(([key, schema]) => parameter("path", key, schema)),
      ...Object.entries(query).map(([key, schema]) => parameter("query", key, schema)),
    ],
    ...(body && { requestBody: requestBody(body) }),
    responses: { 200: answerResponse(name, endpoint), ...notChanged(endpoint), ...problems() },
  };
}

/** What the shared parameters mean; a pattern alone tells nobody what to write. */
const MEANINGS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [
    periodTextSchema,
    `Two days, both included, as in 2026-01-01..2026-01-31, or one of ${NAMED_PERIODS.join(", ")}.`,
  ],
  [levelSchema, "organisation, or a dimension: agent, team, supervisor, site, queue …"],
  [withinSchema, "A level and an id, as in team:north-1."],
  [whereSchema, "Conditions on dimensions, repeated, as in queue:Billing."],
  [comparisonSchema, "What to set beside it; the period before when left out."],
]);

function parameter(place: "path" | "query", name: string, schema: z.ZodMiniType): Node {
  const optional = schema instanceof z.ZodMiniOptional;
  const description = MEANINGS.get(optional ? schema.def.innerType : schema);
  const told = description !== undefined && { description };
  return { name, in: place, required: !optional, ...told, schema: schemaOf(schema) };
}

function requestBody({ type, schema }: NonNullable<Endpoint["body"]>): Node {
  if (type === "*/*") return { required: true, content: { [type]: { schema: {} } } };
  const fields = openSchemaOf(schema);
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const upload = { type: "object", properties: { file }, required: ["file"] };
  const whole = type === "application/json" ? fields : { allOf: [fields, upload] };
  return { required: true, content: { [type]: { schema: whole } } };
}

function answerResponse(name: string, { form, summary }: Endpoint): Node {
  const schema = { $ref: `#/components/schemas/${answerName(name)}` };
  switch (form) {
    case "json":
      return {
        description: summary,
        content: {
          "application/json": { schema },
          ...(Object.hasOwn(GRID_COLUMNS, name) && { [GRID_MEDIA_TYPE]: { schema: GRID_FORM } }),
        },
      };
    case "stream":
      return { description: summary, content: { "text/event-stream": { schema } } };
    case "svg":
      return { description: summary, content: { "image/svg+xml": { schema } } };
    case "text":
      return { description: summary, content: { "text/plain": { schema } } };
  }
}

function notChanged({ method, form }: Endpoint): Node {
  if (method !== "GET" || form !== "json") return {};
  return { 304: { description: "You hold this answer already (If-None-Match)." } };
}

function problems(): Node {
  return { default: { $ref: "#/components/responses/Problem" } };
}

function problemResponse(): Node {
  const kinds = Object.entries(PROBLEMS).map(([kind, { status }]) => `${kind} (${status})`);
  return {
    description: `Problem details (RFC 9457): ${kinds.join(", ")}.`,
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    },
  };
}

function answerName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`;
}

/** A schema as OpenAPI 3.1 takes it: JSON Schema 2020-12, without the line that says so. */
function schemaOf(schema: z.ZodMiniType, io: "input" | "output" = "output"): Node {
  const { $schema: _dialect, "~standard": _standard, ...json } = z.toJSONSchema(schema, { io });
  return json;
}

/** The same for bodies: who reads one must bear fields that a later version adds. */
function openSchemaOf(schema: z.ZodMiniType): Node {
  return schemaOf(schema, "input");
}
