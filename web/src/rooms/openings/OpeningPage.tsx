/** One opening, for everybody: what the work is, for whom, for how much; a task to try; the way to apply. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { CountryField } from "@/ui/CodeFields";
import { LinkButton } from "@/ui/LinkButton";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { AskCard } from "./ask/AskCard";
import { factsOf, payText } from "./facts";
import { KeepSearch } from "./KeepSearch";
import css from "./Openings.module.css";
import { openingQuery, type PublicOpening } from "./queries";
import { ReferCard } from "./refer/ReferCard";

export function OpeningPage({ id, country }: { id: string; country: string | undefined }) {
  const t = useWords("rooms/openings");
  const { data, error, refetch } = useQuery(openingQuery(id, country));
  if (error && !data)
    return (
      <Page title={t("title")}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        <p>
          <Link to="/openings">{t("all")}</Link>
        </p>
      </Page>
    );
  if (!data)
    return (
      <Page title={t("title")} wide>
        <Waiting />
      </Page>
    );
  return (
    <Page title={data.title} lead={payText(data.pay, t)} wide>
      <div className={css.opening}>
        <article className={stack.stack}>
          {data.content_warning && (
            <div className={css.warning} role="note">
              <strong>{t("warning")}</strong>
              <p dir="auto">{data.content_warning}</p>
            </div>
          )}
          <div className={css.text} dir="auto">
            <Markdown source={data.description} />
          </div>
          {data.equal_opportunity && (
            <section className={css.equal} aria-labelledby="equal">
              <h2 id="equal">{t("equal")}</h2>
              <p dir="auto">{data.equal_opportunity}</p>
            </section>
          )}
        </article>
        <div className={stack.stack}>
          <Side one={data} country={country} />
          <ReferCard opening={id} />
          <AskCard opening={id} />
        </div>
      </div>
    </Page>
  );
}

function Side({ one, country }: { one: PublicOpening; country: string | undefined }) {
  const t = useWords("rooms/openings");
  const navigate = useNavigate();
  const here = { opening: one.id };
  return (
    <aside className={stack.card} aria-label={t("facts")}>
      <dl className={css.facts}>
        {factsOf(one, t).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(one.allowed.length > 0 || one.excluded.length > 0) && (
        <CountryField
          label={t("find.country")}
          none={t("sayCountry")}
          value={country ?? ""}
          onChange={(code) =>
            void navigate({
              to: "/openings/$opening",
              params: here,
              search: { country: code || undefined },
              replace: true,
            })
          }
        />
      )}
      {!one.available && (
        <>
          <p className={css.warning} role="status">
            {t("unavailable")}
          </p>
          <KeepSearch looking={{ domain: one.domain, country }} />
        </>
      )}
      <div className={stack.tight}>
        {one.available && (
          <LinkButton to="/openings/$opening/apply" params={here} look="filled">
            {t("apply")}
          </LinkButton>
        )}
        {one.has_sample && (
          <LinkButton to="/openings/$opening/sample" params={here}>
            {t("try")}
          </LinkButton>
        )}
        <Link to="/openings" search={{ country }}>
          {t("all")}
        </Link>
      </div>
    </aside>
  );
}
