/** A form being written: what is shown, what is asked, and beside it the task as people will see it. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useWords } from "@/i18n";
import type { Comparables, Kind, Kinds } from "@/api/house";
import type { Fault } from "@/api/problems";
import { kindsQuery, templateQuery, templatesQuery } from "@/api/projects";
import type { Form } from "@/api/types";
import { TaskPreview } from "@/preview/TaskPreview";
import { Menu } from "@/ui/Menu";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type FormAction, type Part, samplePayload } from "./formState";
import { PartCard } from "./PartCard";
import { faultAt } from "./Setting";
import type { FormCheck } from "./useFormFaults";
import css from "./FormEditor.module.css";

interface Props {
  form: Form;
  change: (action: FormAction) => void;
  check: FormCheck;
}

export function FormEditor({ form, change, check }: Props) {
  const t = useWords("rooms/projects");
  const { data: kinds, error, refetch } = useQuery(kindsQuery);
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!kinds) return <Waiting />;
  return (
    <div className={css.split}>
      <div className={stack.stack}>
        <Parts part="fields" title={t("form.fields")} {...{ form, change, kinds }} faults={check.faults} />
        <Parts
          part="questions"
          title={t("form.questions")}
          {...{ form, change, kinds }}
          faults={check.faults}
          comparables={check.comparables}
        />
      </div>
      <Preview form={check.good} stale={check.faults.length > 0} />
    </div>
  );
}

interface PartsProps {
  part: Part;
  title: string;
  form: Form;
  change: (action: FormAction) => void;
  kinds: Kinds;
  faults: readonly Fault[];
  comparables?: Comparables;
}

function Parts({ part, title, form, change, kinds, faults, comparables }: PartsProps) {
  const t = useWords("rooms/projects");
  const [open, setOpen] = useState<string>();
  const add = (kind: Kind) => {
    change({ type: "add", part, kind });
    setOpen(`${part}${form[part].length}`);
  };
  return (
    <section className={stack.stack} aria-label={title}>
      <div className={stack.ends}>
        <h2>{title}</h2>
        <Menu
          label={t(part === "fields" ? "form.addField" : "form.addQuestion")}
          items={kinds[part].map((kind) => ({
            key: kind.name,
            label: kind.title,
            onSelect: () => add(kind),
          }))}
        />
      </div>
      {faultAt(faults, `/${part}`) && <p className={stack.wrong}>{faultAt(faults, `/${part}`)}</p>}
      {form[part].length === 0 && <p className="dim">{t("form.none")}</p>}
      {form[part].map((one, at) => {
        const key = `${part}${at}`;
        return (
          <PartCard
            // Names are typed, so the place is the identity.
            key={key}
            part={part}
            at={at}
            form={form}
            one={one}
            kind={kinds[part].find((kind) => kind.name === one.kind)}
            open={open === key}
            onToggle={() => setOpen(open === key ? undefined : key)}
            change={change}
            faults={faults}
            comparables={comparables}
          />
        );
      })}
    </section>
  );
}

/** The samples of all templates: whatever the form shows, one of them knows how it looks. */
export function useSamplePayload(form: Form | undefined): Record<string, unknown> {
  const { data: templates } = useQuery(templatesQuery);
  const samples = useQueries({
    queries: (templates?.rows ?? []).map((one) => templateQuery(one.name)),
    combine: (results) => results.flatMap((one) => (one.data ? [one.data] : [])),
  });
  return useMemo(() => (form ? samplePayload(form, samples) : {}), [form, samples]);
}

function Preview({ form, stale }: { form: Form | undefined; stale: boolean }) {
  const t = useWords("rooms/projects");
  const payload = useSamplePayload(form);
  return (
    <aside className={css.preview} aria-label={t("preview.title")}>
      <div className={stack.ends}>
        <h2>{t("preview.title")}</h2>
        {stale && form && <span className={css.stale}>{t("preview.stale")}</span>}
      </div>
      <p className="dim">{t("preview.why")}</p>
      {form ? (
        <TaskPreview form={form} payload={payload} label={t("preview.task")} broken={t("preview.broken")} />
      ) : (
        <p className="dim">{t("preview.notYet")}</p>
      )}
    </aside>
  );
}
