import './choice.css';
import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  /** What is chosen, for screen readers. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  onChoose(value: T): void;
}

/** One of a few, side by side: a group of radio buttons, so that arrow keys move the choice. */
export function Choice<T extends string>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class="spoken-only">{name}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choice-option">
          <input type="radio" name={group} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
