/** What a rehearsal came to, beside the one before: mean, and what 95 of 100 such projects would come to. */
import { useWords } from "@/i18n";
import { date, number, percent } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { reachWith, shown, tell, type Told } from "./figures";
import type { Rehearsal, Result, Spread } from "./queries";

const DAY = 86_400_000;

interface Props {
  now: Rehearsal;
  before: Rehearsal | undefined;
}

export function FiguresCard({ now, before }: Props) {
  const t = useWords("rooms/rehearsals");
  const result = now.result as Result;
  const rows = shown(result).map(([name, shape]) => ({
    name,
    now: tell(result.figures[name], shape, result.currency),
    before: before?.result ? tell(before.result.figures[name], shape, before.result.currency) : undefined,
  }));
  return (
    <section className={stack.card} aria-labelledby="figures">
      <h2 id="figures">{t("figures")}</h2>
      <Notes rehearsal={now} />
      <Table
        caption={t("figures")}
        quiet
        rows={rows}
        keyOf={(row) => row.name}
        columns={[
          { key: "name", title: t("figure"), head: true, cell: (row) => <Name name={row.name} /> },
          { key: "now", title: t("now"), number: true, cell: (row) => <Figure told={row.now} /> },
          ...(before
            ? [
                {
                  key: "before",
                  title: t("before", { version: before.form_version }),
                  number: true,
                  cell: (row: (typeof rows)[number]) => <Figure told={row.before} />,
                },
              ]
            : []),
        ]}
      />
      <GoesBy rehearsal={now} />
    </section>
  );
}

function Name({ name }: { name: string }) {
  const t = useWords("rooms/rehearsals");
  return (
    <>
      {t(`f.${name}`)}
      <span className={`dim ${stack.small}`} style={{ display: "block", fontWeight: "normal" }}>
        {t(`f.${name}.means`)}
      </span>
    </>
  );
}

function Figure({ told }: { told: Told | undefined }) {
  if (!told) return <>–</>;
  return (
    <>
      <strong>{told.mean}</strong>
      {told.range && (
        <span className={`dim ${stack.small}`} style={{ display: "block" }}>
          <bdi>{told.range}</bdi>
        </span>
      )}
    </>
  );
}

/** What a manager must not miss, in sentences. */
function Notes({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useWords("rooms/rehearsals");
  const result = rehearsal.result as Result;
  const { days, accuracy } = result.figures;
  const known = Number(rehearsal.told.truth_known ?? Number.NaN);
  const notes = [
    days &&
      !result.unfinished &&
      t("ends", { date: date(new Date(Date.parse(rehearsal.asked_at) + days.high * DAY)) }),
    result.unfinished > 0 && t("unfinished", { n: result.unfinished, runs: result.runs }),
    result.over_budget > 0 && t("overBudget", { n: result.over_budget, runs: result.runs }),
    result.items < result.whole && t("part", { items: number(result.items), whole: number(result.whole) }),
    result.whole === 0 && t("noItems", { items: number(result.items) }),
    accuracy &&
      accuracy.high - accuracy.low >= WIDE &&
      known >= 0 &&
      t("accuracyWide", wide(accuracy, known)),
    ...Object.entries(result.reached).map(([name, count]) =>
      t(`reached.${name}`, { n: count, runs: result.runs, defaultValue: "" }),
    ),
  ].filter((one): one is string => !!one);
  return (
    <ul className={stack.tight} style={{ margin: 0, paddingInlineStart: 18 }}>
      {notes.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

const WIDE = 0.15;
const [FEW, MANY] = [50, 200];

function wide(accuracy: Spread, known: number) {
  const points = (items: number) => number(Math.ceil(100 * reachWith(accuracy, known, items)));
  return {
    low: percent(accuracy.low),
    high: percent(accuracy.high),
    few: FEW,
    many: MANY,
    reachFew: points(FEW),
    reachMany: points(MANY),
  };
}

/** The assumptions: what is known of people, or what is supposed. */
function GoesBy({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useWords("rooms/rehearsals");
  const { told, wanted, result } = rehearsal;
  const mix = Object.entries(wanted.mix ?? {}).filter(([, share]) => share > 0);
  const whole = mix.reduce((sum, [, share]) => sum + share, 0);
  const past = Number(told.past_people ?? 0);
  return (
    <details>
      <summary>{t("goesBy")}</summary>
      <div className={`${stack.tight} ${stack.narrow}`}>
        <p>
          {t("goesBy.people", {
            people: number(wanted.people ?? 0),
            hours: number(wanted.hours_a_week ?? 0),
          })}{" "}
          {mix.map(([type, share]) => `${t(`type.${type}`)} ${percent(share / whole)}`).join(" · ")}
        </p>
        <p>{past >= 5 ? t("goesBy.past", { n: past }) : t("goesBy.types")}</p>
        <p>{t("goesBy.scale", { classes: Number(told.classes ?? 2) })}</p>
        <p className="dim">
          {t("goesBy.runs", {
            runs: number(result?.runs ?? 0),
            answers: number(result?.answers ?? 0),
            seed: wanted.seed ?? 1,
          })}
        </p>
      </div>
    </details>
  );
}
