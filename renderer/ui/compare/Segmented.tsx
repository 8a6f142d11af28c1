import { useId } from "react";

interface Properties<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, all of them in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange }: Properties<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend>{label}</legend>
      <span className="segments">
        {options.map(([option, words]) => (
          <label key={option} className={option === value ? "segment chosen" : "segment"}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {words}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
