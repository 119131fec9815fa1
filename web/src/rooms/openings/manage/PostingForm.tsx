/** The fields of an opening, in the order people read it. */
import { useWords } from "@/i18n";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { DOMAINS, EDUCATIONS } from "@/api/profiles";
import { HOURS, MODES, UNITS } from "../looking";
import { CountryList, SpokenList } from "./Lists";
import { type Entered, payOf } from "./posting";
import { SampleChoice } from "./SampleChoice";

interface Props {
  project: number;
  given: Entered;
  onChange: (now: Entered) => void;
  wrong: (where: string) => string | undefined;
}

export function PostingForm({ project, given, onChange, wrong }: Props) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  const set = (change: Partial<Entered>) => onChange({ ...given, ...change });
  const choices = (name: string, known: readonly string[]) =>
    known.map((value) => ({ value, label: words(`${name}.${value}`) }));
  return (
    <>
      <TextField
        label={t("title")}
        required
        maxLength={120}
        dir="auto"
        value={given.title}
        wrong={wrong("/title")}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label={t("description")}
        help={t("descriptionHelp")}
        rows={10}
        dir="auto"
        value={given.description}
        wrong={wrong("/description")}
        onChange={(event) => set({ description: event.target.value })}
      />
      <Pay given={given} set={set} wrong={wrong} />
      <div className={stack.pair}>
        <SelectField
          label={words("fact.domain")}
          value={given.domain}
          options={choices("domain", DOMAINS)}
          onChange={(event) => set({ domain: event.target.value as Entered["domain"] })}
        />
        <SelectField
          label={words("fact.mode")}
          value={given.work_mode}
          options={choices("mode", MODES)}
          onChange={(event) => set({ work_mode: event.target.value as Entered["work_mode"] })}
        />
        <SelectField
          label={words("fact.hours")}
          value={given.hours}
          options={choices("hours", HOURS)}
          onChange={(event) => set({ hours: event.target.value as Entered["hours"] })}
        />
        <SelectField
          label={words("fact.education")}
          value={given.education}
          options={choices("education", EDUCATIONS)}
          onChange={(event) => set({ education: event.target.value as Entered["education"] })}
        />
      </div>
      <div className={stack.pair}>
        <Whole label={t("week")} name="week" where="/hours_per_week" {...{ given, set, wrong }} />
        <Whole label={t("years")} name="years" where="/experience_years" {...{ given, set, wrong }} />
        <Whole
          label={t("places")}
          help={t("placesHelp")}
          name="places"
          where="/places"
          {...{ given, set, wrong }}
        />
        <TextField
          label={t("deadline")}
          type="date"
          value={given.deadline}
          wrong={wrong("/deadline_at")}
          onChange={(event) => set({ deadline: event.target.value })}
        />
      </div>
      <SpokenList spoken={given.languages} wrong={wrong} onChange={(languages) => set({ languages })} />
      <CountryList
        legend={t("allowed")}
        codes={given.allowed}
        wrong={wrong("/allowed")}
        onChange={(allowed) => set({ allowed })}
      />
      <CountryList
        legend={t("excluded")}
        codes={given.excluded}
        wrong={wrong("/excluded")}
        onChange={(excluded) => set({ excluded })}
      />
      <TextArea
        label={t("warning")}
        help={t("warningHelp")}
        rows={2}
        dir="auto"
        value={given.content_warning}
        wrong={wrong("/content_warning")}
        onChange={(event) => set({ content_warning: event.target.value })}
      />
      <TextArea
        label={words("equal")}
        rows={3}
        dir="auto"
        value={given.equal_opportunity}
        wrong={wrong("/equal_opportunity")}
        onChange={(event) => set({ equal_opportunity: event.target.value })}
      />
      <SampleChoice
        project={project}
        sample={given.sample}
        wrong={wrong("/sample")}
        onChange={(sample) => set({ sample })}
      />
    </>
  );
}

interface PartProps {
  given: Entered;
  set: (change: Partial<Entered>) => void;
  wrong: (where: string) => string | undefined;
}

function Pay({ given, set, wrong }: PartProps) {
  const t = useWords("rooms/openings/manage");
  const words = useWords("rooms/openings");
  const unclear = payOf(given) === undefined ? t("payMissing") : undefined;
  // An empty form is not wrong yet: there the same sentence helps.
  const begun = `${given.low}${given.high}`.trim() !== "";
  return (
    <Group legend={words("fact.pay")}>
      <Tick
        label={t("paid")}
        checked={given.paid}
        onChange={(event) => set({ paid: event.target.checked })}
      />
      {given.paid && (
        <div className={stack.pair}>
          <TextField
            label={t("low")}
            inputMode="decimal"
            value={given.low}
            help={begun ? undefined : unclear}
            wrong={wrong("/pay/low") ?? (begun ? unclear : undefined)}
            onChange={(event) => set({ low: event.target.value })}
          />
          <TextField
            label={t("high")}
            inputMode="decimal"
            value={given.high}
            wrong={wrong("/pay/high")}
            onChange={(event) => set({ high: event.target.value })}
          />
          <TextField
            label={t("currency")}
            maxLength={3}
            value={given.currency}
            wrong={wrong("/pay/currency")}
            onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
          />
          <SelectField
            label={t("unit")}
            value={given.unit}
            options={UNITS.map((value) => ({ value, label: words(`unit.${value}`) }))}
            onChange={(event) => set({ unit: event.target.value })}
          />
        </div>
      )}
    </Group>
  );
}

interface WholeProps extends PartProps {
  label: string;
  help?: string;
  name: "week" | "years" | "places";
  where: string;
}

function Whole({ label, help, name, where, given, set, wrong }: WholeProps) {
  return (
    <TextField
      label={label}
      help={help}
      type="number"
      min={name === "years" ? 0 : 1}
      value={given[name]}
      wrong={wrong(where)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
}
