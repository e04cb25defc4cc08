import { awardCredentialSchema, verdictSchema } from "#src/contract/recognition/credential.ts";
import { awardRecord } from "#tests/credentials/award-record.ts";
import { agentsOf, appOver, smallWorld } from "#tests/small-world.ts";

export const [own = "", colleague = ""] = agentsOf("team-red");
export const publicUrl = "https://badges.example";
export const awardOf = (agent: string) => `${agent}/sound-work/1/2025-Q4`;

/** The small world with an award for two people, an agent and an administrator who are signed in, and ways to ask. */
export async function credentialWorld(state = "earned") {
  const services = await smallWorld();
  const award = (agent: string) => awardRecord(awardOf(agent), [state]);
  await services.records.put([own, colleague].map(award), { actor: "clerk", action: "decided" });
  const { app, signIn } = appOver(services, { publicUrl });
  const me = await signIn({ role: "agent", id: own });
  const administrator = await signIn({ role: "administrator" });
  const send =
    (ask: typeof me) =>
    async (path: string, method: string, body: unknown, version = 0) =>
      ask(path, {
        method,
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      });
  const path = `/api/recognition/credentials/${encodeURIComponent(awardOf(own))}`;
  const look = async () => awardCredentialSchema.parse(await (await me(path)).json());
  const issue = async () => {
    const answer = await send(me)("/api/recognition/credentials", "POST", { award: awardOf(own) });
    const { issued } = awardCredentialSchema.parse(await answer.json());
    if (issued === null) throw new Error("nothing was issued");
    return issued;
  };
  const open = async (at: string) => app.request(at.replace(publicUrl, ""));
  const verdict = async (body: string) => {
    const verify = { method: "POST", body };
    const answer = await app.request("/api/recognition/credentials/verify", verify);
    return verdictSchema.parse(await answer.json());
  };
  return { services, send, me, administrator, path, look, issue, open, verdict };
}
