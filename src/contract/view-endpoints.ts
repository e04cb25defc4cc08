import { endpoint } from "./endpoint.ts";
import { ROLES } from "./session.ts";
import { keptViewsSchema, viewsSchema } from "./views.ts";

/** Rows of the endpoint table about the views that people keep. */
export const VIEW_ENDPOINTS = {
  views: endpoint({
    method: "GET",
    path: "/api/views",
    summary: "The views that the session's person keeps: names for addresses of the app",
    access: ROLES,
    params: {},
    query: {},
    answer: viewsSchema,
    form: "json",
  }),
  keepViews: endpoint({
    method: "PUT",
    path: "/api/views",
    summary: "Keep these views in place of those that If-Match names",
    access: ROLES,
    params: {},
    query: {},
    body: { type: "application/json", schema: keptViewsSchema },
    answer: viewsSchema,
    form: "json",
  }),
} as const;
