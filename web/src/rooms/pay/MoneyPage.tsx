/** One's own money: what was earned and where it stands, line by line, with a way to contest what was held back. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { money, span } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { DetailsCard } from "./DetailsCard";
import { LinesCard } from "./LinesCard";
import { type Balances, myMoneyQuery, type Sums } from "./queries";
import { StatementCard } from "./StatementCard";
import css from "./Pay.module.css";

/** Seconds; of less than a minute no rate an hour can be told. */
const LEAST_TIME = 60;
const STEPS: readonly (keyof Balances)[] = ["pending", "owed", "on_its_way", "paid"];

export function MoneyPage() {
  const t = useWords("rooms/pay");
  const { data, error, refetch } = useQuery(myMoneyQuery);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data?.rows.length === 0 && (
          <Empty title={t("none")}>
            <p>{t("noneWhy")}</p>
          </Empty>
        )}
        {data?.rows.map((sums) => (
          <SumsCard key={sums.currency} sums={sums} alone={data.rows.length === 1} />
        ))}
        <DetailsCard />
        {data && data.rows.length > 0 && <LinesCard />}
        {data && data.rows.length > 0 && <StatementCard />}
      </div>
    </Page>
  );
}

function SumsCard({ sums, alone }: { sums: Sums; alone: boolean }) {
  const t = useWords("rooms/pay");
  const { currency, balances } = sums;
  const of = (minor_units: number) => money({ currency, minor_units });
  return (
    <section className={stack.card} aria-labelledby={`sums-${currency}`}>
      <div className={stack.ends}>
        <div>
          <h2 id={`sums-${currency}`} className={css.quiet}>
            {alone ? t("earned") : t("earnedIn", { currency })}
          </h2>
          <p className={css.great}>
            <bdi>{of(sums.earned)}</bdi>
          </p>
        </div>
        {sums.hourly !== null && sums.seconds >= LEAST_TIME && (
          <p className={css.rate}>
            <bdi>{t("hourly", { rate: of(sums.hourly) })}</bdi>
            <small>{t("hourlyWhy", { time: span(sums.seconds) })}</small>
          </p>
        )}
      </div>
      <dl className={css.facts}>
        {STEPS.map((step) => (
          <div key={step}>
            <dt>{t(`sum.${step}`)}</dt>
            <dd>
              <bdi>{of(balances[step])}</bdi>
            </dd>
          </div>
        ))}
        {balances.withheld > 0 && (
          <div>
            <dt>{t("sum.withheld")}</dt>
            <dd>
              <bdi>{of(balances.withheld)}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {!alone && <p className="dim">{t("severalCurrencies")}</p>}
    </section>
  );
}
