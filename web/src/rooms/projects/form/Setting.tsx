/** One setting of a field or question, entered as its schema asks; what is wrong with it stands under it. */
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { wordsOf, useWords } from "@/i18n";
import type { Fault } from "@/api/problems";
import { Button, IconButton } from "@/ui/Button";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { AnchorWords } from "./AnchorWords";
import { EndpointsSetting } from "./EndpointsSetting";
import { type Defs, entryOf, optional, plainly, resolved, type Schema, starter } from "./schema";
import css from "./FormEditor.module.css";

export interface SettingProps {
  name: string;
  schema: Schema;
  defs: Defs;
  value: unknown;
  onChange: (value: unknown) => void;
  faults: readonly Fault[];
  /** JSON pointer of this setting in the form. */
  at: string;
}

const words = wordsOf("rooms/projects");

export const labelOf = (name: string): string => words(`setting.${name}`, { defaultValue: plainly(name) });
const helpOf = (name: string): string | undefined =>
  words(`setting.${name}.help`, { defaultValue: "" }) || undefined;

export const faultAt = (faults: readonly Fault[], at: string): string | undefined =>
  faults
    .filter((fault) => fault.where === at)
    .map((fault) => fault.why)
    .join(" ") || undefined;

const faultUnder = (faults: readonly Fault[], at: string): string | undefined =>
  faults.find((fault) => fault.where === at || fault.where.startsWith(`${at}/`))?.why;

export function Setting(props: SettingProps) {
  const inner = optional(props.schema, props.defs);
  const schema = inner ?? resolved(props.schema, props.defs);
  const entry = entryOf(schema);
  if (entry === "fixed") return null;
  if (entry === "list") return <ListSetting {...props} schema={schema} />;
  if (entry === "endpoints")
    return (
      <EndpointsSetting
        label={labelOf(props.name)}
        most={schema.maxItems ?? 1}
        value={Array.isArray(props.value) ? (props.value as string[]) : []}
        onChange={props.onChange}
        wrong={faultUnder(props.faults, props.at)}
      />
    );
  if (entry === "words")
    return <AnchorWords {...props} label={labelOf(props.name)} help={helpOf(props.name)} />;
  return <PlainSetting {...props} schema={schema} entry={entry} empty={inner !== undefined} />;
}

interface PlainProps extends SettingProps {
  entry: string;
  /** Whether it may be left empty (null on the wire). */
  empty: boolean;
}

function PlainSetting({ name, schema, value, onChange, faults, at, entry, empty }: PlainProps) {
  const shared = { label: labelOf(name), help: helpOf(name), wrong: faultAt(faults, at) };
  if (entry === "tick")
    return <Tick {...shared} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
  if (entry === "one_of") {
    const options = (schema.enum ?? []).map((one) => ({
      value: String(one),
      label: words(`choice.${String(one)}`, { defaultValue: plainly(String(one)) }),
    }));
    const chosen = (text: string) => schema.enum?.find((one) => String(one) === text);
    return (
      <SelectField
        {...shared}
        options={options}
        value={String(value)}
        onChange={(event) => onChange(chosen(event.target.value))}
      />
    );
  }
  if (entry === "number")
    return (
      <TextField
        {...shared}
        type="number"
        min={schema.minimum}
        max={schema.maximum}
        value={typeof value === "number" ? value : ""}
        onChange={(event) => onChange(numberOf(event.target.value, empty))}
      />
    );
  if (entry === "lines")
    return (
      <TextArea
        {...shared}
        help={shared.help ?? words("form.onePerLine")}
        rows={2}
        value={Array.isArray(value) ? value.join("\n") : ""}
        onChange={(event) => onChange(linesOf(event.target.value))}
      />
    );
  const text = typeof value === "string" ? value : "";
  const change = (written: string) => onChange(written === "" && empty ? null : written);
  return entry === "longText" ? (
    <TextArea {...shared} rows={2} value={text} onChange={(event) => change(event.target.value)} />
  ) : (
    <TextField {...shared} value={text} onChange={(event) => change(event.target.value)} />
  );
}

const numberOf = (text: string, empty: boolean): number | null | undefined =>
  text === "" ? (empty ? null : undefined) : Number(text);

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/** Longer lists come from a taxonomy and are changed there. */
const MOST_LISTED = 60;

function ListSetting({ name, schema, defs, value, onChange, faults, at }: SettingProps) {
  const t = useWords("rooms/projects");
  const items = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  const item = resolved(schema.items ?? {}, defs);
  const swap = (from: number, to: number) => {
    const one = items[from];
    if (one && items[to]) onChange(items.toSpliced(from, 1).toSpliced(to, 0, one));
  };
  return (
    <Group legend={labelOf(name)} wrong={faultAt(faults, at)}>
      {items.slice(0, MOST_LISTED).map((one, place) => (
        // The place is the identity here: parts have no id, and their names are being typed.
        <div key={place} className={css.listed}>
          <div className={css.listedBody}>
            {Object.entries(item.properties ?? {}).map(([setting, each]) => (
              <Setting
                key={setting}
                name={setting}
                schema={each}
                defs={defs}
                value={one[setting] ?? each.default}
                onChange={(changed) => onChange(items.with(place, { ...one, [setting]: changed }))}
                faults={faults}
                at={`${at}/${place}/${setting}`}
              />
            ))}
            {faultAt(faults, `${at}/${place}`) && (
              <p className={stack.wrong}>{faultAt(faults, `${at}/${place}`)}</p>
            )}
          </div>
          <div className={css.tools}>
            <IconButton
              label={t("form.up", { place: place + 1 })}
              disabled={place === 0}
              onClick={() => swap(place, place - 1)}
            >
              <ArrowUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t("form.down", { place: place + 1 })}
              disabled={place === items.length - 1}
              onClick={() => swap(place, place + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t("form.takeOut", { place: place + 1 })}
              onClick={() => onChange(items.toSpliced(place, 1))}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </div>
        </div>
      ))}
      {items.length > MOST_LISTED && (
        <p className="dim">{t("form.more", { count: items.length - MOST_LISTED })}</p>
      )}
      <div>
        <Button
          icon={<Plus size={15} />}
          onClick={() => onChange([...items, starter(item, defs, name, items.length + 1)])}
        >
          {t("form.addTo", { what: labelOf(name) })}
        </Button>
      </div>
    </Group>
  );
}
