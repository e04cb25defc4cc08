import { GRID_COLUMNS, GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";
import { encodeGrid } from "../grid.ts";
import type { OtherForm } from "../mount-session.ts";
import type {
  Handler,
  OpenHandler,
  OpenName,
  SessionName,
  StreamHandler,
  StreamName,
} from "../route.ts";
import { batchesRoute, batchRoute, receiveBatchRoute } from "./batches.ts";
import { breakdownRoute } from "./breakdown.ts";
import { catalogueRoute } from "./catalogue.ts";
import { changesRoute } from "./changes.ts";
import { criteriaRoute, saveCriteriaRoute } from "./criteria.ts";
import { disputesRoute, openDisputeRoute } from "./disputes.ts";
import { eventsRoute } from "./events.ts";
import { evidenceRoute } from "./evidence.ts";
import { heatmapRoute } from "./heatmap.ts";
import { healthRoute, metricsRoute, openapiRoute, readyRoute } from "./operations.ts";
import { holdsRoute } from "./holds.ts";
import { opportunitiesRoute } from "./opportunities.ts";
import { peersRoute } from "./peers.ts";
import { benchmarksRoute } from "./recognition-benchmarks.ts";
import {
  contestRoute,
  contestsRoute,
  moveContestRoute,
  planContestRoute,
} from "./recognition-contests.ts";
import { boardRoute } from "./recognition-boards.ts";
import {
  giveKudosRoute,
  kudosDigestRoute,
  kudosReceiversRoute,
  kudosRoute,
} from "./recognition-kudos.ts";
import {
  changeKudosRoute,
  reactToKudosRoute,
  reportKudosRoute,
} from "./recognition-kudos-deeds.ts";
import {
  awardCredentialRoute,
  issueCredentialRoute,
  shareCredentialRoute,
  verifyCredentialRoute,
} from "./recognition-credentials.ts";
import {
  badgeRulesRoute,
  previewBadgeRuleRoute,
  retireBadgeRoute,
  saveBadgeRuleRoute,
} from "./recognition-rules.ts";
import {
  achievementImageRoute,
  achievementRoute,
  issuerKeyRoute,
  issuerKeysRoute,
  issuerProfileRoute,
  sharedCredentialRoute,
  statusListRoute,
} from "./recognition-issuer.ts";
import { issuedCredentialsRoute, revokeCredentialRoute } from "./recognition-issued.ts";
import {
  keyRingRoute,
  renewIssuerKeysRoute,
  revokeIssuerKeyRoute,
} from "./recognition-key-ring.ts";
import {
  badgeDetailRoute,
  badgesRoute,
  chooseRecognitionRoute,
  pointsLedgerRoute,
  recognitionRoute,
} from "./recognition-people.ts";
import { recognitionTeamRoute, reviewRecognitionRoute } from "./recognition-team.ts";
import { kudosSummaryRoute, recognitionSummaryRoute } from "./recognition-summary.ts";
import { scorecardRoute } from "./scorecard.ts";
import { scorecardsRoute } from "./scorecards.ts";
import { personaRoute, personasRoute, sessionRoute } from "./session.ts";
import { sideBySideRoute } from "./side-by-side.ts";
import { subjectsRoute } from "./subjects.ts";
import { summaryRoute } from "./summary.ts";
import { timelineRoute } from "./timeline.ts";
import { trendRoute } from "./trend.ts";
import { keepViewsRoute, viewsRoute } from "./views.ts";

/** Who answers what: one line for each row of the endpoint table. A row without a line does not compile. */
export const ROUTES: { readonly [Name in SessionName]: Handler<Name> } = {
  session: sessionRoute,
  catalogue: catalogueRoute,
  subjects: subjectsRoute,
  scorecard: scorecardRoute,
  scorecards: scorecardsRoute,
  heatmap: heatmapRoute,
  trend: trendRoute,
  timeline: timelineRoute,
  breakdown: breakdownRoute,
  peers: peersRoute,
  changes: changesRoute,
  sideBySide: sideBySideRoute,
  summary: summaryRoute,
  evidence: evidenceRoute,
  holds: holdsRoute,
  opportunities: opportunitiesRoute,
  criteria: criteriaRoute,
  saveCriteria: saveCriteriaRoute,
  disputes: disputesRoute,
  openDispute: openDisputeRoute,
  views: viewsRoute,
  keepViews: keepViewsRoute,
  benchmarks: benchmarksRoute,
  board: boardRoute,
  contests: contestsRoute,
  contest: contestRoute,
  planContest: planContestRoute,
  moveContest: moveContestRoute,
  kudos: kudosRoute,
  giveKudos: giveKudosRoute,
  kudosReceivers: kudosReceiversRoute,
  kudosDigest: kudosDigestRoute,
  changeKudos: changeKudosRoute,
  reactToKudos: reactToKudosRoute,
  reportKudos: reportKudosRoute,
  badgeRules: badgeRulesRoute,
  previewBadgeRule: previewBadgeRuleRoute,
  saveBadgeRule: saveBadgeRuleRoute,
  retireBadge: retireBadgeRoute,
  awardCredential: awardCredentialRoute,
  issueCredential: issueCredentialRoute,
  shareCredential: shareCredentialRoute,
  revokeCredential: revokeCredentialRoute,
  issuedCredentials: issuedCredentialsRoute,
  keyRing: keyRingRoute,
  renewIssuerKeys: renewIssuerKeysRoute,
  revokeIssuerKey: revokeIssuerKeyRoute,
  badges: badgesRoute,
  recognition: recognitionRoute,
  pointsLedger: pointsLedgerRoute,
  badgeDetail: badgeDetailRoute,
  chooseRecognition: chooseRecognitionRoute,
  recognitionTeam: recognitionTeamRoute,
  recognitionSummary: recognitionSummaryRoute,
  kudosSummary: kudosSummaryRoute,
  reviewRecognition: reviewRecognitionRoute,
  receiveBatch: receiveBatchRoute,
  batches: batchesRoute,
  batch: batchRoute,
};

/** The same for what anybody may call. */
export const OPEN_ROUTES: { readonly [Name in OpenName]: OpenHandler<Name> } = {
  persona: personaRoute,
  personas: personasRoute,
  openapi: openapiRoute,
  health: healthRoute,
  ready: readyRoute,
  metrics: metricsRoute,
  verifyCredential: verifyCredentialRoute,
  issuerKeys: issuerKeysRoute,
  issuerKey: issuerKeyRoute,
  issuerProfile: issuerProfileRoute,
  achievement: achievementRoute,
  achievementImage: achievementImageRoute,
  statusList: statusListRoute,
  sharedCredential: sharedCredentialRoute,
};

/** The same for streams. */
export const STREAMS: { readonly [Name in StreamName]: StreamHandler } = { events: eventsRoute };

/** Answers that have a second form. */
export const OTHER_FORMS: { readonly [Name in SessionName]?: OtherForm<Name> } = {
  heatmap: { type: GRID_MEDIA_TYPE, encode: (grid) => encodeGrid(grid, GRID_COLUMNS.heatmap) },
  scorecards: {
    type: GRID_MEDIA_TYPE,
    encode: (grid) => encodeGrid(grid, GRID_COLUMNS.scorecards),
  },
};
