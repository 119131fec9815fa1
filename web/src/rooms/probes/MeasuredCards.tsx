/** What sways a project's people, in words with small pictures; what its repeats show; each person. */
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { dateTime, number } from "@/ui/format";
import { IntervalPlot } from "@/ui/IntervalPlot";
import { Empty } from "@/ui/Notes";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import type { Effect, Measurement, Probes, Repeats } from "./queries";
import { inWords, missing, withEnds } from "./saying";

/** A quarter more or less than half is drawn whole; what lies beyond stands at the edge. */
const SCALE = { from: -0.25, to: 0.25, mark: 0 };

const plot = ({ points, low, high }: Effect | Repeats): ReactNode => (
  <IntervalPlot interval={{ estimate: points, low, high }} {...SCALE} />
);

export function EffectsCard({ found, again }: { found: Measurement | null; again: ReactNode }) {
  const t = useWords("rooms/probes");
  return (
    <section className={stack.card} aria-labelledby="effects">
      <div className={stack.ends}>
        <h2 id="effects">{t("effects")}</h2>
        {again}
      </div>
      <p className={`dim ${stack.narrow}`}>{t("effects.why")}</p>
      {!found && (
        <Empty title={t("unmeasured")}>
          <p>{t("unmeasured.why")}</p>
        </Empty>
      )}
      {found && <Measured found={found} />}
    </section>
  );
}

function Measured({ found }: { found: Measurement }) {
  const t = useWords("rooms/probes");
  if (!found.effects.length)
    return (
      <Empty title={t("tooFew")}>
        <p>{t("tooFew.why")}</p>
      </Empty>
    );
  return (
    <>
      <p className="dim">
        {t(found.whole ? "looked" : "lookedPart", {
          choices: number(found.choices),
          at: dateTime(new Date(found.at)),
        })}
      </p>
      <Table
        caption={t("effects")}
        quiet
        rows={found.effects}
        keyOf={(row) => row.name}
        columns={[
          { key: "name", title: t("effect"), head: true, cell: (row) => t(`effect.${row.name}`) },
          { key: "points", title: t("ofHundred"), number: true, cell: withEnds },
          { key: "plot", title: t("picture"), cell: plot },
          { key: "words", title: t("words"), words: true, cell: (row) => inWords(t, row) },
        ]}
      />
      <p className={`dim ${stack.narrow}`}>{t("misleads")}</p>
    </>
  );
}

export function RepeatsCard({ now }: { now: Probes }) {
  const t = useWords("rooms/probes");
  const rows = now.measurement?.repeats ?? [];
  const fresh = now.answered.swapped! + now.answered.stripped!;
  return (
    <section className={stack.card} aria-labelledby="repeats">
      <h2 id="repeats">{t("repeats")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("repeats.why")}</p>
      <p>{t("repeats.count", { count: number(fresh) })}</p>
      {rows.length > 0 && (
        <Table
          caption={t("repeats")}
          quiet
          rows={rows}
          keyOf={(row) => row.kind}
          columns={[
            { key: "kind", title: t("kind"), head: true, cell: (row) => t(`kind.${row.kind}`) },
            { key: "answered", title: t("answered"), number: true, cell: (row) => number(row.answered) },
            { key: "points", title: t("ofHundred"), number: true, cell: withEnds },
            { key: "plot", title: t("picture"), cell: plot },
            {
              key: "missing",
              title: t("missing"),
              cell: (row) =>
                missing(row) ? t("missing.more", { count: number(missing(row)) }) : t("missing.none"),
            },
          ]}
        />
      )}
    </section>
  );
}

export function PeopleCard({ found }: { found: Measurement }) {
  const t = useWords("rooms/probes");
  return (
    <section className={stack.card} aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("people.why")}</p>
      <Table
        caption={t("people")}
        quiet
        rows={found.people}
        keyOf={(row) => row.contributor}
        columns={[
          { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
          { key: "choices", title: t("choices"), number: true, cell: (row) => number(row.choices) },
          { key: "probes", title: t("probes"), number: true, cell: (row) => number(row.probes) },
          ...found.effects.map(({ name }, place) => ({
            key: name,
            title: t(`effect.${name}`),
            number: true,
            cell: (row: Measurement["people"][number]) => <Own effect={row.effects[place]} />,
          })),
        ]}
      />
    </section>
  );
}

function Own({ effect }: { effect: Effect | undefined }) {
  const t = useWords("rooms/probes");
  if (!effect) return null;
  return effect.is_clear ? (
    <strong title={inWords(t, effect)}>{withEnds(effect)}</strong>
  ) : (
    <span>{withEnds(effect)}</span>
  );
}
