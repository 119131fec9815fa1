/** A labelled field: label above, help under it, what is wrong said beside it. */
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from "react";
import css from "./Field.module.css";

export interface Shared {
  label: string;
  help?: string;
  wrong?: string;
}

export function Frame({ id, label, help, wrong, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      <Under id={id} help={help} wrong={wrong} />
    </div>
  );
}

export function Under({ id, help, wrong }: Omit<Shared, "label"> & { id: string }) {
  return (
    <>
      {help && (
        <p className={css.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p className={css.wrong} id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </>
  );
}

export const describedBy = (id: string, { help, wrong }: Shared) =>
  [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;

export function TextField({ label, help, wrong, ...rest }: Shared & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <Frame id={id} {...shared}>
      <input
        id={id}
        className={css.input}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(id, shared)}
        {...rest}
      />
    </Frame>
  );
}

interface SelectProps extends Shared, SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly { value: string; label: string }[];
}

export function SelectField({ label, help, wrong, options, ...rest }: SelectProps) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <Frame id={id} {...shared}>
      <select id={id} className={css.input} aria-describedby={describedBy(id, shared)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A few exclusive choices side by side; real radio buttons underneath. */
export function Segmented({ label, value, options, onChange }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className={css.choice}>
      <legend>{label}</legend>
      <div className={css.segments}>
        {options.map((option) => (
          <label key={option.value} className={css.segment}>
            <input
              type="radio"
              className="vh"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
