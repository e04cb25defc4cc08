import { useLingui } from "@lingui/react/macro";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { useOpenViews } from "#src/api/open-views.ts";
import { closeOverlay, type, useOverlay } from "#src/state/overlay.ts";
import { Finder, type FinderGroup } from "#src/ui/finder.tsx";
import { ModalFrame } from "#src/ui/modal-frame.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useAbout } from "./about.ts";
import { usePages } from "./pages.ts";
import { useSubjectSearch } from "./subject-search.ts";

const PAGE = "page/";
const KPI = "kpi/";
const VIEW = "view/";

/** Whether every word that was typed starts a word of the name. */
function matches(name: string, text: string, locale: string): boolean {
  const words = (of: string) => of.toLocaleLowerCase(locale).split(/[\s-]+/);
  const held = words(name);
  return words(text.trim()).every((word) => held.some((one) => one.startsWith(word)));
}

/** One field that leads anywhere: to people, teams and sites, to a KPI of whom the page is about, to a page. */
export function Palette() {
  const { t, i18n } = useLingui();
  const text = useOverlay(({ typed }) => typed);
  const { home } = useSession();
  const about = useAbout() ?? home;
  const catalogue = useCatalogue();
  const kpiName = useKpiName();
  const pages = usePages();
  const views = useOpenViews();
  const navigate = useNavigate();
  const { history } = useRouter();
  const subjects = useSubjectSearch(text);
  const kpis = catalogue.kpis.filter(({ id }) => catalogue.shown.includes(id));
  const asked = text.trim() !== "";
  const groups: readonly FinderGroup[] = [
    ...subjects.groups,
    {
      name: t`KPIs`,
      options: kpis
        .map((kpi) => ({ id: KPI + kpi.id, name: kpiName(kpi.name), note: kpiName(kpi.shortName) }))
        .filter(({ name, note }) => asked && matches(`${name} ${note}`, text, i18n.locale)),
    },
    {
      name: t`Saved views`,
      options: views
        .map(({ address, name }) => ({ id: VIEW + address, name }))
        .filter(({ name }) => matches(name, text, i18n.locale)),
    },
    {
      name: t`Pages`,
      options: pages
        .map(({ to, name }) => ({ id: PAGE + to, name }))
        .filter(({ name }) => matches(name, text, i18n.locale)),
    },
  ].filter(({ options }) => options.length > 0);

  const go = (optionId: string) => {
    const page = pages.find(({ to }) => PAGE + to === optionId);
    const kpi = kpis.find(({ id }) => KPI + id === optionId);
    const subject = subjects.choose(optionId);
    const view = views.find(({ address }) => VIEW + address === optionId);
    closeOverlay();
    if (view) history.push(view.address);
    else if (page) void navigate({ to: page.to });
    else if (kpi) {
      const params = { level: about.level, id: about.id, kpi: kpi.id };
      void navigate({ to: "/scorecard/$level/$id/$kpi", params });
    } else if (subject) {
      const params = { level: subject.level, id: subject.id };
      void navigate({ to: "/scorecard/$level/$id", params });
    }
  };

  return (
    <ModalFrame place="middle" label={t`Go to`} onClose={closeOverlay}>
      <Finder
        label={t`Find people, teams, sites, KPIs, pages`}
        text={text}
        onText={(typed) => type(() => typed)}
        groups={groups}
        status={subjects.status}
        onChoose={go}
      />
    </ModalFrame>
  );
}
