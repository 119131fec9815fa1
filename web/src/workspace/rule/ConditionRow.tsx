/** One condition: what it looks at, what it asks for, whether it is turned round, and how many people meet it. */
import { useWords } from "@/i18n";
import { DOMAINS, EDUCATIONS, LEVELS } from "@/api/profiles";
import { Button } from "@/ui/Button";
import { CountryField, LanguageField } from "@/ui/CodeFields";
import { Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { useAsked } from "@/workspace/missing/asked";
import css from "./Rule.module.css";
import { FACTS, type Fact, isShare, newOne, type One, STEPS } from "./rule";

interface Props {
  one: One;
  onChange: (now: One) => void;
  onRemove: () => void;
}

export function ConditionRow({ one, onChange, onRemove }: Props) {
  const t = useWords("rooms/agreements/who");
  const { asked } = useAsked();
  return (
    <li className={css.condition}>
      <div className={stack.bottoms}>
        <SelectField
          label={t("looksAt")}
          value={one.fact}
          options={FACTS.map((value) => ({ value, label: t(`fact.${value}`) }))}
          onChange={(event) => onChange(newOne(event.target.value as Fact))}
        />
        <Asks key={one.fact} one={one} onChange={onChange} />
      </div>
      <div className={stack.ends}>
        <Tick
          label={t("not")}
          checked={one.not}
          onChange={(event) => onChange({ ...one, not: event.target.checked })}
        />
        <Button look="ghost" onClick={onRemove}>
          {t("remove")}
          <span className="vh"> {asked(one)}</span>
        </Button>
      </div>
    </li>
  );
}

interface AsksProps {
  one: One;
  onChange: (now: One) => void;
}

function Asks({ one, onChange }: AsksProps) {
  const t = useWords("rooms/agreements/who");
  const least = (value: string | number) => onChange({ ...one, least: value });
  switch (one.fact) {
    case "language":
      return (
        <>
          <LanguageField
            label={t("language")}
            value={one.key ?? ""}
            onChange={(key) => onChange({ ...one, key })}
          />
          <Choice label={t("least")} value={one.least} names="level" options={LEVELS} onChange={least} />
        </>
      );
    case "education":
      return (
        <Choice
          label={t("least")}
          value={one.least}
          names="education"
          options={EDUCATIONS}
          onChange={least}
        />
      );
    case "country":
    case "domain":
      return <Among one={one} onChange={onChange} />;
    case "answers":
    case "accepted":
    case "gold":
    case "reviewed":
    case "stops":
    case "receipts":
      return <Worked one={one} onChange={onChange} />;
    case "skill":
      return (
        <>
          <TextField
            label={t("skill")}
            spellCheck={false}
            value={one.key}
            onChange={(event) => onChange({ ...one, key: event.target.value })}
          />
          <Amount label={t("points")} most={100} value={one.least} onChange={least} />
        </>
      );
    default:
      return (
        <Amount label={t("least")} most={one.fact === "hours" ? 80 : 70} value={one.least} onChange={least} />
      );
  }
}

/** What is counted of somebody's work, in one project or in all of them. */
function Worked({ one, onChange }: AsksProps) {
  const t = useWords("rooms/agreements/who");
  const said = (step: number) => (isShare(one.fact) ? percent(step / 100) : number(step));
  return (
    <>
      <SelectField
        label={t("least")}
        help={isShare(one.fact) ? t("shareHelp") : undefined}
        value={String(one.least)}
        options={(STEPS[one.fact] ?? []).map((step) => ({
          value: String(step),
          label: said(step),
        }))}
        onChange={(event) => onChange({ ...one, least: Number(event.target.value) })}
      />
      <TextField
        label={t("project")}
        spellCheck={false}
        help={t("projectHelp")}
        inputMode="numeric"
        value={one.key}
        onChange={(event) => onChange({ ...one, key: event.target.value.trim() })}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string | number | undefined;
  names: "level" | "education";
  options: readonly string[];
  onChange: (value: string) => void;
}

function Choice({ label, value, names, options, onChange }: ChoiceProps) {
  const words = useWords("rooms/openings");
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={options.map((one) => ({ value: one, label: words(`${names}.${one}`) }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AmountProps {
  label: string;
  most: number;
  value: string | number | undefined;
  onChange: (value: string | number) => void;
}

function Amount({ label, most, value, onChange }: AmountProps) {
  return (
    <TextField
      label={label}
      type="number"
      min={0}
      max={most}
      value={value}
      onChange={({ target }) => onChange(target.value === "" ? "" : Number(target.value))}
    />
  );
}

/** Countries or fields, of which one is enough. */
function Among({ one, onChange }: AsksProps) {
  const t = useWords("rooms/agreements/who");
  const words = useWords("rooms/openings");
  const { told } = useAsked();
  const among = one.among ?? [];
  const add = (code: string) =>
    code && !among.includes(code) && onChange({ ...one, among: [...among, code] });
  return (
    <>
      {one.fact === "country" ? (
        <CountryField label={t("addCountry")} none={t("choose")} value="" onChange={add} />
      ) : (
        <SelectField
          label={t("addDomain")}
          value=""
          options={[
            { value: "", label: t("choose") },
            ...DOMAINS.map((value) => ({ value, label: words(`domain.${value}`) })),
          ]}
          onChange={(event) => add(event.target.value)}
        />
      )}
      {among.length > 0 && (
        <ul className={css.among}>
          {among.map((code) => (
            <li key={code}>
              <Button
                look="ghost"
                aria-label={t("takeOut", { name: told(one.fact, code) })}
                onClick={() => onChange({ ...one, among: among.filter((other) => other !== code) })}
              >
                {told(one.fact, code)} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
