/** What would change if this person's answers were set aside: counted by a job, and nothing changes. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { isOver, useJob } from "@/api/jobs";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { dateTime, number, percent } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Integrity.module.css";
import { type Bundle, type Impact, peopleKey, preview } from "./queries";

export function PreviewCard({ id, of }: { id: number; of: Bundle }) {
  const t = useWords("rooms/integrity");
  const client = useQueryClient();
  const [job, setJob] = useState(of.preview?.state === "counting" ? of.preview.job : undefined);
  const start = useMutation({
    mutationFn: () => preview(id, of.contributor),
    onSuccess: (found) => setJob(found.job),
  });
  const ended = useCallback(
    () => void client.invalidateQueries({ queryKey: peopleKey(id) }).then(() => setJob(undefined)),
    [client, id],
  );
  const counted = useJob(job, ended);
  const quarantined = of.quarantines.some((one) => one.state === "in_force");
  const impact = of.preview?.impact;
  return (
    <section className={stack.card} aria-labelledby="preview">
      <div className={stack.ends}>
        <h2 id="preview">{t("preview")}</h2>
        {!quarantined && (
          <Button busy={start.isPending || job !== undefined} onClick={() => start.mutate()}>
            {t(impact ? "countAgain" : "count")}
          </Button>
        )}
      </div>
      <p className={`dim ${stack.narrow}`}>{t("previewWhy")}</p>
      {start.error && <ProblemNote problem={start.error} />}
      <div aria-live="polite">
        {job !== undefined && !isOver(counted) && <p>{t("counting")}</p>}
        {impact && job === undefined && of.preview && (
          <Counted of={impact} at={dateTime(new Date(of.preview.at))} />
        )}
      </div>
    </section>
  );
}

function Counted({ of, at }: { of: Impact; at: string }) {
  const t = useWords("rooms/integrity");
  const facts = [
    ["answers", number(of.answers)],
    ["other", t("ofLabels", { count: number(of.other), labels: number(of.labels) })],
    ["gone", number(of.gone)],
    ["below", number(of.below_overlap)],
    ["gold", number(of.gold)],
    ["money", t("impact.moneyWhy")],
  ] as const;
  return (
    <div className={stack.stack}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`impact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t("impact.builds")}</dt>
          <dd>
            {of.builds.length === 0
              ? number(0)
              : of.builds.map((one) => (
                  <bdi key={one.id} className={css.build}>
                    {one.name}
                  </bdi>
                ))}
          </dd>
        </div>
      </dl>
      {!of.whole && <p className={css.fine}>{t("countedPart")}</p>}
      <p className={css.fine}>{t("countedAt", { at })}</p>
      {of.changed.length > 0 && (
        <Table
          caption={t("changed")}
          rows={of.changed}
          keyOf={(row) => `${row.item}/${row.question}`}
          columns={[
            { key: "question", title: t("question"), head: true, cell: (row) => <bdi>{row.question}</bdi> },
            { key: "before", title: t("now"), cell: (row) => <bdi>{row.before}</bdi> },
            { key: "after", title: t("without"), cell: (row) => <bdi>{row.after || t("nothing")}</bdi> },
            { key: "sure", title: t("sure"), number: true, cell: (row) => percent(row.confidence) },
          ]}
        />
      )}
    </div>
  );
}
