import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor } from "#src/api/mutation.ts";
import type { RecognitionChoice } from "#src/contract/recognition/choice.ts";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { Card } from "#src/ui/card.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { Picker } from "#src/ui/picker.tsx";
import styles from "./choice-card.module.css";

const PRESENCES: readonly RecognitionChoice["boards"][] = ["off", "anonymous", "named"];

/** How far one takes part: one's own decision, kept as soon as it is made. */
export function ChoiceCard({ choice }: { readonly choice: NonNullable<Recognition["choice"]> }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const choose = useMutation({
    ...mutationFor("chooseRecognition"),
    onSettled: () => client.invalidateQueries({ queryKey: ["recognition"] }),
  });
  const { version, ...chosen } = choice;
  const change = (body: RecognitionChoice) =>
    choose.mutate({ input: {}, body, ifVersion: version });
  const names = {
    off: t`on no board`,
    anonymous: t`on boards, without my name`,
    named: t`on boards, by name`,
  };
  return (
    <Card title={<Trans>Taking part</Trans>} span={4}>
      <div className={styles.choice}>
        <Checkbox
          checked={chosen.takesPart}
          disabled={choose.isPending}
          onChange={({ target }) =>
            change({
              ...chosen,
              takesPart: target.checked,
              boards: target.checked ? chosen.boards : "off",
            })
          }
        >
          <Trans>Collect points and badges</Trans>
        </Checkbox>
        <p className={styles.note}>
          <Trans>
            You and your supervisors see them, nobody else. Without it nothing is worked out, and
            only you see what there was.
          </Trans>
        </p>
        {chosen.takesPart && (
          <Picker
            label={t`Boards`}
            choices={PRESENCES.map((id) => ({ id, name: names[id] }))}
            chosen={chosen.boards}
            onChoose={(id) =>
              change({ ...chosen, boards: PRESENCES.find((one) => one === id) ?? "off" })
            }
          />
        )}
        <Checkbox
          checked={chosen.screens}
          disabled={choose.isPending}
          onChange={({ target }) => change({ ...chosen, screens: target.checked })}
        >
          <Trans>Show my name on screens that a whole room sees</Trans>
        </Checkbox>
        {choose.error && <FaultMessage error={choose.error} />}
      </div>
    </Card>
  );
}
