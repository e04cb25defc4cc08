import "#src/ui/words/recognition-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import type { RecognitionTeam } from "#src/contract/recognition/recognition.ts";
import { formatNumber } from "#src/domain/format.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { BeingWorkedOut } from "./being-worked-out.tsx";
import { heldGroups } from "./held-groups.ts";
import { HeldItem } from "./held-item.tsx";
import styles from "./team-recognition.module.css";
import { busyUntilDecided, UNTIL_DECIDED } from "./until-decided.ts";
import { useBadges } from "./use-badges.ts";

type Person = RecognitionTeam["people"][number];

/** The badges of somebody's latest closed month and quarter. */
function Earned({ earned }: Pick<Person, "earned">) {
  const say = useSay();
  const badges = useBadges();
  return (
    <span className={styles.earned}>
      {earned.flatMap((id) => {
        const badge = badges.get(id);
        if (!badge) return [];
        const name = say(badge.name);
        return [<BadgeArt key={id} badge={badge} state="earned" size={28} title={name} />];
      })}
    </span>
  );
}

/** The people of one's teams who take part, by name and in no order of merit, and what of theirs waits for a look. */
export function TeamRecognition({ within }: { readonly within: string | undefined }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const question = queryFor("recognitionTeam", within === undefined ? {} : { within });
  const query = busyUntilDecided(useQuery({ ...question, ...UNTIL_DECIDED }));
  const columns: readonly Column<Person>[] = [
    {
      id: "person",
      name: <Trans>Person</Trans>,
      cell: ({ subject }) => (
        <Link to="/recognition/people/$agent" params={{ agent: subject.id }}>
          {subject.name}
        </Link>
      ),
    },
    {
      id: "earned",
      name: <Trans>Latest month and quarter</Trans>,
      cell: (person) => <Earned earned={person.earned} />,
    },
    {
      id: "level",
      name: <Trans>Level</Trans>,
      numeric: true,
      cell: ({ level }) => formatNumber(level, 0, locale),
    },
    {
      id: "points",
      name: <Trans>Points</Trans>,
      numeric: true,
      cell: ({ total }) => formatNumber(total, 0, locale),
    },
  ];
  return (
    <QueryPanel
      query={query}
      skeleton={<Skeleton height={560} />}
      empty={({ people, others }) =>
        people.length === 0
          ? {
              title: t`Nobody here takes part`,
              next:
                others > 0
                  ? t`Everybody keeps points and badges to themselves: that is theirs to decide.`
                  : t`Choose a team or a site with people in it.`,
            }
          : null
      }
    >
      {({ isPending, people, others, held }) => (
        <PageGrid>
          {isPending && <BeingWorkedOut />}
          {held.length > 0 && (
            <Card title={<Trans>Held for review</Trans>}>
              <ul className={styles.held}>
                {heldGroups(held).map((group) => (
                  <HeldItem key={group.key} group={group} />
                ))}
              </ul>
            </Card>
          )}
          <Card title={<Trans>People who take part</Trans>}>
            <Table
              caption={t`Points and badges of the people who take part, by name`}
              columns={columns}
              rows={people.toSorted((a, b) => a.subject.name.localeCompare(b.subject.name, locale))}
              keyOf={({ subject }) => subject.id}
            />
          </Card>
          {others > 0 && (
            <p className={styles.note}>
              <Plural
                value={others}
                one="# more person keeps points and badges to themselves."
                other="# more people keep points and badges to themselves."
              />
            </p>
          )}
        </PageGrid>
      )}
    </QueryPanel>
  );
}
