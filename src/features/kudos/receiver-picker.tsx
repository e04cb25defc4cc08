import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import type { Kudos } from "#src/contract/recognition/kudos.ts";
import { Finder } from "#src/ui/finder.tsx";
import { Popup } from "#src/ui/popup.tsx";
import styles from "./kudos-composer.module.css";

type Receiver = Kudos["to"];

/** The levels that receivers stand at, in the order of the list. */
const LEVELS = ["agent", "team", "supervisor"] as const;

function ReceiverFinder({ onChoose }: { readonly onChoose: (receiver: Receiver) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const { data, isPending } = useQuery(
    queryFor("kudosReceivers", text === "" ? {} : { search: text }),
  );
  const receivers = data?.receivers ?? [];
  const names = { agent: t`Colleagues`, team: t`Whole teams`, supervisor: t`Supervisors` };
  return (
    <div className={styles.finder}>
      <Finder
        label={t`Find a colleague by name`}
        text={text}
        onText={setText}
        groups={LEVELS.map((level) => ({
          name: names[level],
          options: receivers
            .filter((one) => one.level === level)
            .map(({ id, name }) => ({ id: `${level}:${id}`, name })),
        })).filter(({ options }) => options.length > 0)}
        status={isPending ? t`Looking…` : t`Nobody by this name can be thanked here.`}
        onChoose={(key) => {
          const chosen = receivers.find(({ level, id }) => `${level}:${id}` === key);
          if (chosen) onChoose(chosen);
        }}
      />
    </div>
  );
}

interface ReceiverPickerProps {
  readonly chosen: Receiver | null;
  readonly onChoose: (receiver: Receiver) => void;
}

/** Whom to thank, found by name. */
export function ReceiverPicker({ chosen, onChoose }: ReceiverPickerProps) {
  const { t } = useLingui();
  return (
    <Popup
      label={t`Whom to thank`}
      opens="dialog"
      kind="plain"
      className={styles.receiver}
      button={
        <>
          <span>{chosen?.name ?? <Trans>Choose somebody</Trans>}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <ReceiverFinder
          onChoose={(receiver) => {
            close();
            onChoose(receiver);
          }}
        />
      )}
    </Popup>
  );
}
