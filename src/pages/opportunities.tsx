import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { useAsk, useDrawer, useFilters } from "#src/features/filters/filters.ts";
import { CriteriaEditor } from "#src/features/opportunities/criteria-editor.tsx";
import { CriteriaPicker } from "#src/features/opportunities/criteria-picker.tsx";
import { ListControls } from "#src/features/opportunities/list-controls.tsx";
import { OpportunitiesView } from "#src/features/opportunities/opportunities-view.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import styles from "./opportunities.module.css";
import { opportunitiesQuestion } from "./opportunities-question.ts";

/** Where help is due, by criteria of the reader's choice. */
export function OpportunitiesPage() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const filters = useFilters();
  const ask = useAsk();
  const drawer = useDrawer();
  const navigate = useNavigate();
  const question = opportunitiesQuestion(filters);
  const { data } = useQuery(queryFor("opportunities", question));
  const asTable = filters.view === "table";
  const note = data && `${data.within.name} · ${formatDays(data.period, locale)}`;
  return (
    <>
      <PageTitle
        title={t`Opportunities`}
        note={note}
        aside={
          <div className={styles.controls}>
            <CriteriaPicker
              chosen={data?.criteria.set ?? null}
              onChoose={(criteria) => ask({ criteria })}
              onEdit={() => drawer.open("criteria")}
            />
            <ListControls
              opportunities={data}
              asTable={asTable}
              onTable={(table) => ask({ view: table ? "table" : undefined })}
            />
          </div>
        }
      />
      <OpportunitiesView question={question} asTable={asTable} />
      {filters.open === "criteria" && data && (
        <CriteriaEditor
          question={question}
          applied={data.criteria}
          onClose={drawer.close}
          onSaved={(criteria) =>
            // In place of the drawer's own entry: going back leads to the list as it was.
            void navigate({
              to: ".",
              search: (now) => ({ ...now, open: undefined, criteria }),
              replace: true,
            })
          }
        />
      )}
    </>
  );
}
