import { useLingui } from "@lingui/react/macro";
import { useSession } from "#src/api/session.ts";
import { DisputeList } from "#src/features/disputes/dispute-list.tsx";
import { useFilters } from "#src/features/filters/filters.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { disputesQuestion } from "./disputes-question.ts";

/** Figures that people say are wrong: an agent's own, or those of everybody the session may see. */
export function DisputesPage() {
  const { t } = useLingui();
  const { role } = useSession();
  const question = disputesQuestion(useFilters());
  const isOwn = role === "agent";
  return (
    <>
      <PageTitle
        title={isOwn ? t`My disputes` : t`Disputes`}
        note={t`A disputed figure stays as it is until somebody has looked at it.`}
      />
      <DisputeList
        question={question}
        empty={
          isOwn
            ? {
                title: t`You dispute no figure`,
                next: t`Where one looks wrong to you, open it on your scorecard and say so there.`,
              }
            : {
                title: t`Nobody says that a figure is wrong`,
                next: t`Whoever is measured can say so at each figure of their own, in their own words. It stands here then.`,
              }
        }
      />
    </>
  );
}
