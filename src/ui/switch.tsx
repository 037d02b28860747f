import './switch.css';
import type { MarkGroup } from '../highlight/page-protocol.ts';
import { text } from '../platform/strings.ts';

interface SwitchProps {
  readonly label: string;
  /** The accessible name, where the label alone does not tell which switch it is; begins with the label. */
  readonly name?: string;
  readonly isOn: boolean;
  /** Draws the label in the line style of a group, as a legend. */
  readonly legend?: MarkGroup;
  onToggle(): void;
}

/** A labelled on/off switch. */
export function Switch({ label, name, isOn, legend, onToggle }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={name ?? label}
      onClick={onToggle}
    >
      <span class={legend && `switch-legend kind-${legend}`}>{label}</span>
      <span class="switch-track" />
    </button>
  );
}

interface MarkSwitchProps {
  readonly group: MarkGroup;
  readonly name: string;
  readonly marked: readonly MarkGroup[];
  onToggle(group: MarkGroup): void;
}

/** The switch that marks a group in the page, with the group's line style as legend. */
export function MarkSwitch({ group, name, marked, onToggle }: MarkSwitchProps) {
  return (
    <Switch
      label={text('highlight')}
      name={name}
      isOn={marked.includes(group)}
      legend={group}
      onToggle={() => onToggle(group)}
    />
  );
}
