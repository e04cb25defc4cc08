import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { FlaskConical } from "lucide-react";
import { createContext, useContext } from "react";
import { Menu } from "#src/ui/menu.tsx";

/** A state of the data that a build with mocks can play, so that a person can see how the app copes. */
export interface ScenarioOption {
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly description: MessageDescriptor;
  readonly active: boolean;
  readonly play: () => void;
}

/** The scenarios there are; none where a real server answers. */
export const ScenariosContext = createContext<readonly ScenarioOption[]>([]);

/** The scenarios to choose from. Nothing where there are none. */
export function ScenarioMenu() {
  const { i18n, t } = useLingui();
  const scenarios = useContext(ScenariosContext);
  if (scenarios.length === 0) return null;
  return (
    <Menu
      label={t`Scenarios`}
      buttonLabel={t`Play a scenario`}
      button={<FlaskConical size={18} aria-hidden="true" />}
      sections={[
        {
          name: t`Scenarios`,
          items: scenarios.map(({ id, title, description }) => ({
            id,
            name: i18n._(title),
            note: i18n._(description),
          })),
          chosen: scenarios.find(({ active }) => active)?.id ?? null,
          onAction: (id) => scenarios.find((scenario) => scenario.id === id)?.play(),
        },
      ]}
    />
  );
}
