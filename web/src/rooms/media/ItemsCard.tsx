/** Items made of files that no item shows yet: one each, with a warning for all of them where they need one. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { formQuery, kindsQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { Segmented, SelectField } from "@/ui/Field";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { CATEGORIES } from "@/workspace/media/veil";
import { makeItems, type Plan, places } from "./making";

export function ItemsCard({ id, onMade }: { id: number; onMade: () => void }) {
  const t = useWords("rooms/media");
  const { data: version } = useQuery(formQuery(id));
  const { data: kinds } = useQuery(kindsQuery);
  if (!version || !kinds) return null;
  const { fields, missing } = places(version.form, kinds);
  return (
    <section className={stack.card} aria-labelledby="make">
      <h2 id="make">{t("make.title")}</h2>
      {fields.length === 0 && <p>{t("make.noField")}</p>}
      {fields.length > 0 && missing.length > 0 && (
        <p>
          {t("make.missing", { fields: missing.join(", ") })}{" "}
          <Link to="/projects/$project/import" params={{ project: id }}>
            {t("make.import")}
          </Link>
        </p>
      )}
      {fields.length > 0 && missing.length === 0 && <Making id={id} fields={fields} onMade={onMade} />}
    </section>
  );
}

interface MakingProps {
  id: number;
  fields: Plan["field"][];
  onMade: () => void;
}

function Making({ id, fields, onMade }: MakingProps) {
  const t = useWords("rooms/media");
  const [name, setName] = useState(fields[0]?.name ?? "");
  const [categories, setCategories] = useState<string[]>([]);
  const [severity, setSeverity] = useState(2);
  const [done, setDone] = useState(0);
  const field = fields.find((one) => one.name === name) ?? fields[0];
  const make = useMutation({
    mutationFn: (plan: Plan) => makeItems(id, plan, setDone),
    onMutate: () => setDone(0),
    onSettled: onMade,
  });
  if (!field) return null;
  const warning = categories.length > 0 ? { categories, severity } : undefined;
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ field, warning });
      }}
    >
      <p className="dim">{t("make.how", { field: field.title })}</p>
      {fields.length > 1 && (
        <SelectField
          label={t("make.field")}
          value={field.name}
          options={fields.map((one) => ({ value: one.name, label: one.title }))}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <details>
        <summary>{t("make.warn")}</summary>
        <Warning
          categories={categories}
          severity={severity}
          onCategories={setCategories}
          onSeverity={setSeverity}
        />
      </details>
      {make.error && <ProblemNote problem={make.error} safe={done > 0 ? t("make.safe") : undefined} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" busy={make.isPending} disabled={make.isPending}>
          {t("make.start")}
        </Button>
        <p role="status">
          {make.isPending && t("make.going", { count: done })}
          {make.isSuccess &&
            (done > 0 ? t("make.made", { count: done, number: number(done) }) : t("make.none"))}
        </p>
      </div>
    </form>
  );
}

interface WarningProps {
  categories: string[];
  severity: number;
  onCategories: (categories: string[]) => void;
  onSeverity: (severity: number) => void;
}

function Warning({ categories, severity, onCategories, onSeverity }: WarningProps) {
  const t = useWords("rooms/media");
  const w = useWords("workspace/media");
  return (
    <div className={stack.stack}>
      <Group legend={t("make.categories")} quiet>
        <div className={stack.choices}>
          {CATEGORIES.map((one) => (
            <Tick
              key={one}
              label={w(`category.${one}`)}
              checked={categories.includes(one)}
              onChange={(event) =>
                onCategories(
                  CATEGORIES.filter((each) =>
                    each === one ? event.target.checked : categories.includes(each),
                  ),
                )
              }
            />
          ))}
        </div>
      </Group>
      {categories.length > 0 && (
        <Segmented
          label={t("make.severity")}
          value={String(severity)}
          options={["1", "2", "3"].map((value) => ({ value, label: w(`severity.${value}`) }))}
          onChange={(value) => onSeverity(Number(value))}
        />
      )}
    </div>
  );
}
