import { Search } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import styles from "./finder.module.css";

export interface FinderOption {
  readonly id: string;
  readonly name: string;
  /** Where it stands, in a few words. */
  readonly note?: string | undefined;
}

export interface FinderGroup {
  readonly name: string;
  readonly options: readonly FinderOption[];
}

interface FinderProps {
  /** What is looked for: the field's accessible name and its placeholder. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What matches, best first. Ids are unique across groups. */
  readonly groups: readonly FinderGroup[];
  readonly onChoose: (id: string) => void;
  /** Said when nothing matches, and while matches are still looked for. */
  readonly status: string;
}

/** Where a key moves among so many options; null for keys that do not move. */
function moveBy(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  return null;
}

/** A field that finds: typing narrows the list, arrow keys move through it while focus stays in the field, Enter chooses. */
export function Finder({ label, text, onText, groups, onChoose, status }: FinderProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const options = groups.flatMap((group) => group.options);
  const at = Math.min(active, options.length - 1);
  const optionId = (option: FinderOption | undefined) => option && `${id}-${option.id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = options[at];
    const next = moveBy(event.key, at, options.length);
    if (event.key === "Enter" && chosen) onChoose(chosen.id);
    else if (next !== null) {
      setActive(next);
      document.getElementById(optionId(options[next]) ?? "")?.scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.finder}>
      <div className={styles.field}>
        <Search size={16} aria-hidden="true" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opened because the reader wants to find something
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={optionId(options[at])}
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          placeholder={label}
          value={text}
          onChange={({ target }) => {
            setActive(0);
            onText(target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <p className={styles.heading} aria-hidden="true">
              {group.name}
            </p>
            {group.options.map((option) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the field, where focus stays
              <div
                key={option.id}
                id={optionId(option)}
                role="option"
                tabIndex={-1}
                aria-selected={option === options[at]}
                className={styles.option}
                onPointerMove={() => setActive(options.indexOf(option))}
                onClick={() => onChoose(option.id)}
              >
                <span className={styles.name}>{option.name}</span>
                {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {options.length === 0 && status}
      </p>
    </div>
  );
}
