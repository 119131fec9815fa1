/** More ways to enter a value, in the look of Field.tsx: longer texts, yes or no, groups. */
import clsx from "clsx";
import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import { describedBy, Frame, type Shared, Under } from "./Field";
import field from "./Field.module.css";
import css from "./Entry.module.css";

type AreaProps = Shared & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, help, wrong, className, ...rest }: AreaProps) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <Frame id={id} {...shared}>
      <textarea
        id={id}
        className={clsx(field.input, css.area, className)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(id, shared)}
        {...rest}
      />
    </Frame>
  );
}

type TickProps = Shared & Omit<InputHTMLAttributes<HTMLInputElement>, "type">;

export function Tick({ label, help, wrong, ...rest }: TickProps) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <div className={css.tick}>
      <input id={id} type="checkbox" aria-describedby={describedBy(id, shared)} {...rest} />
      <label htmlFor={id}>
        <bdi>{label}</bdi>
      </label>
      <Under id={id} help={help} wrong={wrong} />
    </div>
  );
}

interface GroupProps {
  legend: ReactNode;
  children: ReactNode;
  wrong?: string;
  quiet?: boolean;
}

export function Group({ legend, wrong, quiet, children }: GroupProps) {
  return (
    <fieldset className={clsx(css.group, quiet && css.quiet)}>
      <legend>{legend}</legend>
      {wrong && <p className={field.wrong}>{wrong}</p>}
      {children}
    </fieldset>
  );
}
