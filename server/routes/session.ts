import { AGENT } from "#src/domain/dimensions.ts";
import { ORGANISATION, type Subject } from "#src/domain/ids.ts";
import type { Session } from "#src/contract/session.ts";
import { recognitionFor } from "../recognition/recognition-on.ts";
import type { Handler, OpenHandler, RouteContext } from "../route.ts";

/** Who is signed in, what they may see, and the organisation's settings. */
export const sessionRoute: Handler<"session"> = describe;

/** Personas that anybody may put on. */
export const personasRoute: OpenHandler<"personas"> = async (context) => ({
  personas: [...(await context.personas())],
});

/** Puts on a persona: answers the new session. */
export const personaRoute: OpenHandler<"persona"> = async (context, persona) =>
  describe(await context.signIn(persona));

async function describe(context: RouteContext): Promise<Session> {
  const { identity, directory, services, today } = context;
  const { home, personId, name, role, levels, rows } = identity;
  const named = (subject: Subject) => ({ ...subject, name: directory.nameOf(subject) });
  const units = rows.filter(({ dimension }) => dimension !== AGENT);
  return {
    person: { id: personId, name },
    role,
    home: named(home),
    levels: home.level === ORGANISATION.level ? [ORGANISATION.level, ...levels] : [...levels],
    recognition: await recognitionFor(context),
    units: units.flatMap((unit) => unit.in.map((id) => named({ level: unit.dimension, id }))),
    demo: services.auth.mode === "demo",
    personas: [...(await context.personas())],
    organisation: services.organisation,
    today,
  };
}
