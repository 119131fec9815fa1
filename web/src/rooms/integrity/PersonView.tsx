/** One person: each sign in words with the very answers, what would change without them, and a person's decision. */
import { useQuery } from "@tanstack/react-query";
import { projectQuery } from "@/api/projects";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { dateTime, number, span } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Integrity.module.css";
import { PreviewCard } from "./PreviewCard";
import { QuarantineCard } from "./QuarantineCard";
import { type Answer, type Bundle, bundleQuery, type Sign } from "./queries";
import { chanceInWords, signInWords } from "./saying";

export function PersonView({ id, person, onBack }: { id: number; person: number; onBack: () => void }) {
  const t = useWords("rooms/integrity");
  const deeds = useQuery(projectQuery(id)).data?.deeds ?? [];
  const { data, error, refetch } = useQuery(bundleQuery(id, person));
  const may = deeds.includes("manage_members");
  return (
    <div className={stack.stack}>
      <div>
        <Button look="ghost" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Signs of={data} />}
      {data && may && <PreviewCard id={id} of={data} />}
      {data && <QuarantineCard id={id} of={data} may={may} />}
    </div>
  );
}

function Signs({ of }: { of: Bundle }) {
  const t = useWords("rooms/integrity");
  const answers = new Map(of.answers.map((one) => [one.id, one]));
  return (
    <section className={stack.card} aria-labelledby="person">
      <h2 id="person">
        <bdi>{of.pseudonym}</bdi>
      </h2>
      <p className={`dim ${stack.narrow}`}>
        {t(`strengthWhy.${of.strength}`)} {t("readOf", { answers: number(of.answers_read) })}
      </p>
      {of.evidence.length > 0 && (
        <ul className={stack.list}>
          {of.evidence.map((one) => (
            <li key={`${one.sign}/${one.question}/${one.other ?? ""}`}>
              <SignCard of={one} answers={one.answers.flatMap((id) => answers.get(id) ?? [])} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SignCard({ of, answers }: { of: Sign; answers: readonly Answer[] }) {
  const t = useWords("rooms/integrity");
  return (
    <article className={css.sign} data-weak={!of.stands || undefined} aria-label={t(`sign.${of.sign}`)}>
      <div className={stack.ends}>
        <h3>{t(`sign.${of.sign}`)}</h3>
        <span className="dim">{t(of.stands ? "stands" : "weak")}</span>
      </div>
      <p>{signInWords(t, of)}</p>
      <p className={css.fine}>
        {chanceInWords(t, of)} {t(`alarms.${of.sign}`)}
      </p>
      {answers.length > 0 && (
        <details className={css.answers}>
          <summary>{t("showAnswers", { count: answers.length })}</summary>
          <ul className={stack.list}>
            {answers.map((one) => (
              <li key={one.id} className={css.answer}>
                <span dir="auto">{one.excerpt}</span>
                <b dir="auto">{one.summary}</b>
                <span className="dim">
                  {dateTime(new Date(one.answered_at))} · {span(one.seconds)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
