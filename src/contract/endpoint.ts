import type * as z from "zod/mini";
import type { Role } from "./session.ts";

/**
 * Who may call an endpoint. `public`: anybody. Otherwise the roles; what each may see inside is the bound scope's matter.
 * There is no default: an endpoint without an access rule does not compile.
 */
export type Access = "public" | readonly Role[];

/** `json` answers carry a strong ETag when the method is GET. `stream` is server-sent events. `text` is not JSON, `svg` a picture. */
export type AnswerForm = "json" | "stream" | "text" | "svg";

type Fields = Readonly<Record<string, z.ZodMiniType>>;

/** GET asks, POST changes, PUT puts a record in place of the version that its If-Match names. */
export type RequestMethod = "GET" | "POST" | "PUT";

/** One row of the endpoint table: all that server, client, query keys, access rules and openapi.json need to know. */
export interface Endpoint<
  Params extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Who extends Access = Access,
  Form extends AnswerForm = AnswerForm,
  Method extends RequestMethod = RequestMethod,
> {
  readonly method: Method;
  /** With `:name` for each path parameter. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: Who;
  readonly params: Params;
  readonly query: Query;
  /** Absent: the request has no body. */
  readonly body?: {
    /** `*\/*`: whatever the caller sends; the handler gets the bytes. */
    readonly type: "application/json" | "multipart/form-data" | "*/*";
    readonly schema: Body;
  };
  readonly answer: Answer;
  readonly form: Form;
  /** Work of its own for anybody who asks: those without a session get only so much of it, all together (429). */
  readonly rationed?: true;
}

/** Keeps the literal types of a row. */
export function endpoint<
  Params extends Fields,
  Query extends Fields,
  Body extends z.ZodMiniType,
  Answer extends z.ZodMiniType,
  const Who extends Access,
  Form extends AnswerForm,
  Method extends RequestMethod,
>(
  row: Endpoint<Params, Query, Body, Answer, Who, Form, Method>,
): Endpoint<Params, Query, Body, Answer, Who, Form, Method> {
  return row;
}

type Output<F extends Fields> = {
  readonly [K in keyof F as undefined extends z.output<F[K]> ? never : K]: z.output<F[K]>;
} & { readonly [K in keyof F as undefined extends z.output<F[K]> ? K : never]?: z.output<F[K]> };

/** The path parameters and query a caller gives, by name, together. */
export type Input<E> = E extends Endpoint<infer P, infer Q> ? Output<P> & Output<Q> : never;

export type BodyOf<E> = E extends {
  readonly body?: { readonly schema: infer S extends z.ZodMiniType };
}
  ? z.output<S>
  : never;

export type AnswerOf<E> = E extends { readonly answer: infer S extends z.ZodMiniType }
  ? z.output<S>
  : never;
