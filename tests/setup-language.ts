import { i18n } from "@lingui/core";

// The source language needs no catalogue: an untranslated message reads as it was written.
i18n.loadAndActivate({ locale: "en", messages: {} });
