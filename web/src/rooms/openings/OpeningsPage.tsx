/** What is open: search and filters in the address, the openings under them. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { day, languagesText, payText } from "./facts";
import { Filters } from "./Filters";
import { KeepSearch } from "./KeepSearch";
import css from "./Openings.module.css";
import type { Looking } from "./looking";
import { openingsQuery, type PublicOpening } from "./queries";

export function OpeningsPage({ search }: { search: Looking }) {
  const t = useWords("rooms/openings");
  const pages = useInfiniteQuery(openingsQuery(search));
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <div className={css.columns}>
        <Filters search={search} />
        <section className={stack.stack} aria-label={t("title")} aria-live="polite">
          {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
          {!rows && !error && <Waiting />}
          {rows?.length === 0 && (
            <Empty title={t("none")} action={<Link to="/openings">{t("noneAction")}</Link>}>
              <p>{t("noneWhy")}</p>
            </Empty>
          )}
          {rows && rows.length > 0 && (
            <ul className={stack.list}>
              {rows.map((one) => (
                <Card key={one.id} one={one} country={search.country} />
              ))}
            </ul>
          )}
          <More label={t("more")} of={pages} />
          <KeepSearch key={JSON.stringify(search)} looking={search} />
          <p className="dim">
            <a href="/api/v1/openings/feed.rss">RSS</a> · <a href="/api/v1/openings/feed.json">JSON Feed</a>
          </p>
        </section>
      </div>
    </Page>
  );
}

function Card({ one, country }: { one: PublicOpening; country: string | undefined }) {
  const t = useWords("rooms/openings");
  const about = [t(`domain.${one.domain}`), t(`mode.${one.work_mode}`), t(`hours.${one.hours}`)];
  const dates = [
    one.posted_at && t("postedOn", { day: day(one.posted_at) }),
    one.deadline_at && t("until", { day: day(one.deadline_at) }),
    one.places_left !== null && t("placesLeft", { count: one.places_left }),
  ].filter(Boolean);
  return (
    <li className={css.card}>
      <h2>
        <Link to="/openings/$opening" params={{ opening: one.id }} search={{ country }}>
          <bdi>{one.title}</bdi>
        </Link>
      </h2>
      <p className={css.pay}>{payText(one.pay, t)}</p>
      <p>{about.join(" · ")}</p>
      {one.languages.length > 0 && <p>{languagesText(one, t)}</p>}
      <p className="dim">{dates.join(" · ")}</p>
    </li>
  );
}
