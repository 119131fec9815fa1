/** One field or question of a form: its title always in sight, its settings when it is opened. */
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import { useId } from "react";
import { useWords } from "@/i18n";
import type { Comparables, Kind } from "@/api/house";
import type { Fault } from "@/api/problems";
import type { Form, FormField, FormQuestion } from "@/api/types";
import { IconButton } from "@/ui/Button";
import { Tick, TextArea } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { conditionOf } from "@/workspace/conditions";
import { FillFrom } from "./FillFrom";
import { targetOf } from "./filling";
import type { FormAction, Part } from "./formState";
import type { Schema } from "./schema";
import { ShowIf } from "./ShowIf";
import { faultAt, labelOf, Setting } from "./Setting";
import css from "./FormEditor.module.css";

interface Props {
  part: Part;
  at: number;
  form: Form;
  one: FormField | FormQuestion;
  kind: Kind | undefined;
  open: boolean;
  onToggle: () => void;
  change: (action: FormAction) => void;
  faults: readonly Fault[];
  comparables: Comparables | undefined;
}

/** What every part has; the kind's own settings come after these. */
const SHARED = new Set(["kind", "name", "title", "help", "required", "about", "show_if"]);

export function PartCard(props: Props) {
  const { part, at, form, one, kind, open, onToggle, change, faults, comparables } = props;
  const t = useWords("rooms/projects");
  const body = useId();
  const path = `/${part}/${at}`;
  const mine = faults.filter((fault) => fault.where === path || fault.where.startsWith(`${path}/`));
  return (
    <div className={css.part} data-wrong={mine.length > 0 || undefined}>
      <div className={css.partHead}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={onToggle}
        >
          <ChevronDown size={16} aria-hidden />
          <span className={css.partTitle}>
            <bdi>{one.title || one.name}</bdi>
          </span>
          <span className={css.kind}>{kind?.title ?? one.kind}</span>
          {mine.length > 0 && <span className={css.count}>{t("form.faults", { count: mine.length })}</span>}
        </button>
        <div className={css.tools}>
          <IconButton
            label={t("form.up", { place: one.title })}
            disabled={at === 0}
            onClick={() => change({ type: "move", part, at, by: -1 })}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t("form.down", { place: one.title })}
            disabled={at === form[part].length - 1}
            onClick={() => change({ type: "move", part, at, by: 1 })}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t("form.takeOut", { place: one.title })}
            onClick={() => change({ type: "remove", part, at })}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      {open && (
        <div className={css.partBody} id={body}>
          {faultAt(faults, path) && <p className={stack.wrong}>{faultAt(faults, path)}</p>}
          <Settings {...{ part, at, form, one, kind, change, faults, comparables, path }} />
        </div>
      )}
    </div>
  );
}

type SettingsProps = Omit<Props, "open" | "onToggle"> & { path: string };

function Settings({ part, at, form, one, kind, change, faults, comparables, path }: SettingsProps) {
  const t = useWords("rooms/projects");
  const schema = kind?.settings as Schema | undefined;
  const target = targetOf(schema, schema?.$defs ?? {});
  const set = (setting: string) => (value: unknown) => change({ type: "set", part, at, setting, value });
  const wrong = (setting: string) => faultAt(faults, `${path}/${setting}`);
  return (
    <>
      <TextField
        label={labelOf("title")}
        value={one.title}
        wrong={wrong("title")}
        onChange={(event) => set("title")(event.target.value)}
      />
      <TextArea
        label={labelOf("help")}
        rows={2}
        value={String(one.help ?? "")}
        wrong={wrong("help")}
        onChange={(event) => set("help")(event.target.value)}
      />
      {part === "questions" && (
        <SelectField
          label={labelOf("about")}
          value={String(one.about ?? "")}
          options={form.fields.map((field) => ({ value: field.name, label: field.title || field.name }))}
          wrong={wrong("about")}
          onChange={(event) => set("about")(event.target.value)}
        />
      )}
      {target && schema && (
        <FillFrom
          target={target}
          schema={schema}
          onFill={(filled) => {
            for (const [setting, value] of Object.entries(filled)) set(setting)(value);
          }}
        />
      )}
      {Object.entries(schema?.properties ?? {})
        .filter(([name]) => !SHARED.has(name))
        .map(([name, each]) => (
          <Setting
            key={name}
            name={name}
            schema={each}
            defs={schema?.$defs ?? {}}
            value={one[name] ?? each.default}
            onChange={set(name)}
            faults={faults}
            at={`${path}/${name}`}
          />
        ))}
      <Tick
        label={labelOf("required")}
        checked={one.required !== false}
        wrong={wrong("required")}
        onChange={(event) => set("required")(event.target.checked)}
      />
      {part === "questions" && at > 0 && (
        <ShowIf
          condition={conditionOf(one as FormQuestion)}
          earlier={form.questions.slice(0, at)}
          comparables={comparables ?? {}}
          faults={faults}
          at={`${path}/show_if`}
          onChange={set("show_if")}
        />
      )}
      <TextField
        label={labelOf("name")}
        help={t("form.nameHelp")}
        value={one.name}
        wrong={wrong("name")}
        onChange={(event) => set("name")(event.target.value)}
      />
    </>
  );
}
