/** More ways to enter a value, in the look of Field.tsx: longer texts, yes or no, groups. */
import clsx from "clsx";
import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import field from "./Field.module.css";
import css from "./Entry.module.css";

interface Shared {
  label: string;
  help?: string;
  wrong?: string;
}

const described = (id: string, { help, wrong }: Shared) =>
  [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;

function Under({ id, help, wrong }: Shared & { id: string }) {
  return (
    <>
      {help && (
        <p className={field.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p className={field.wrong} id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </>
  );
}

type AreaProps = Shared & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, help, wrong, className, ...rest }: AreaProps) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={clsx(field.input, css.area, className)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described(id, shared)}
        {...rest}
      />
      <Under id={id} {...shared} />
    </div>
  );
}

type TickProps = Shared & Omit<InputHTMLAttributes<HTMLInputElement>, "type">;

export function Tick({ label, help, wrong, ...rest }: TickProps) {
  const id = useId();
  const shared = { label, help, wrong };
  return (
    <div className={css.tick}>
      <input id={id} type="checkbox" aria-describedby={described(id, shared)} {...rest} />
      <label htmlFor={id}>
        <bdi>{label}</bdi>
      </label>
      <Under id={id} {...shared} />
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
