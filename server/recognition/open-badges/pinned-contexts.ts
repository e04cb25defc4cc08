import credentialsV1 from "./contexts/credentials-v1.json" with { type: "json" };
import credentialsV2 from "./contexts/credentials-v2.json" with { type: "json" };
import dataIntegrityV1 from "./contexts/data-integrity-v1.json" with { type: "json" };
import dataIntegrityV2 from "./contexts/data-integrity-v2.json" with { type: "json" };
import ed25519 from "./contexts/ed25519-2020-v1.json" with { type: "json" };
import openBadges from "./contexts/ob-v3p0.json" with { type: "json" };
import openBadges301 from "./contexts/ob-v3p0-3.0.1.json" with { type: "json" };
import openBadges302 from "./contexts/ob-v3p0-3.0.2.json" with { type: "json" };
import openBadges303 from "./contexts/ob-v3p0-3.0.3.json" with { type: "json" };
import extensions from "./contexts/ob-v3p0-extensions.json" with { type: "json" };

/** JSON-LD contexts by their addresses, as published; where each comes from stands in contexts/README.md. */
export const PINNED_CONTEXTS: ReadonlyMap<string, object> = new Map<string, object>([
  ["https://www.w3.org/2018/credentials/v1", credentialsV1],
  ["https://www.w3.org/ns/credentials/v2", credentialsV2],
  ["https://w3id.org/security/data-integrity/v1", dataIntegrityV1],
  ["https://w3id.org/security/data-integrity/v2", dataIntegrityV2],
  ["https://w3id.org/security/suites/ed25519-2020/v1", ed25519],
  ["https://imsglobal.github.io/openbadges-specification/context.json", openBadges],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context.json", openBadges],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", openBadges301],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", openBadges302],
  ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", openBadges303],
  ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", extensions],
]);
