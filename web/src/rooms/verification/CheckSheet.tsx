/** One check before its checker: what was typed, what is shown, whether the document came before; and the decision. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { countryName } from "@/ui/codes";
import { date } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Deciding } from "./Deciding";
import { type Opened, openedQuery, type Part, pictureOf } from "./queries";
import css from "./Verification.module.css";

export function CheckSheet({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords("rooms/verification");
  const { data, error } = useQuery(openedQuery(id));
  if (!data) return error ? <ProblemNote problem={error} /> : <Waiting />;
  const { check } = data;
  return (
    <div className={stack.stack}>
      <p className="dim">{t("check.seen")}</p>
      {data.name === null ? (
        <p>{t("erasedAt", { when: check.erased_at ? date(new Date(check.erased_at)) : "" })}</p>
      ) : (
        <dl className={css.said}>
          <Line term={t("name")} value={data.name} />
          <Line term={t("number")} value={data.number ?? ""} />
          <Line term={t("paper")} value={t(`paper.${check.paper}`)} />
          <Line term={t("country")} value={countryName(check.country)} />
          <Line term={t("check.tries")} value={String(data.tries)} />
        </dl>
      )}
      {data.twins.length > 0 && <Twins opened={data} />}
      {check.erased_at === null && (
        <div className={css.looks}>
          {data.parts.map(({ part }) => (
            <Look key={part} check={check.id} part={part} />
          ))}
        </div>
      )}
      {check.reason && <p dir="auto">{check.reason}</p>}
      {data.may_decide && <Deciding check={check} onDone={onDone} />}
      {!data.may_decide && check.state === "waiting" && <p>{t("check.another")}</p>}
    </div>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Twins({ opened }: { opened: Opened }) {
  const t = useWords("rooms/verification");
  return (
    <section className={css.twins} aria-label={t("twins")}>
      <p>
        <strong>{t("twins")}</strong>
      </p>
      <p>{t("twins.why")}</p>
      <ul>
        {opened.twins.map((one) => (
          <li key={one.id}>
            {date(new Date(one.begun_at))} · {t(`checks.state.${one.state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shown when asked for: each look at a picture stands in the trail. */
function Look({ check, part }: { check: string; part: Part }) {
  const t = useWords("rooms/verification");
  const [shown, setShown] = useState(false);
  const [gone, setGone] = useState(false);
  return (
    <figure>
      <figcaption>{t(`part.${part}`)}</figcaption>
      {gone && <p>{t("look.gone")}</p>}
      {shown && !gone && (
        <img src={pictureOf(check, part)} alt={t(`part.${part}`)} onError={() => setGone(true)} />
      )}
      {!shown && (
        <Button onClick={() => setShown(true)}>
          {t("look")}
          <span className="vh"> {t(`part.${part}`)}</span>
        </Button>
      )}
    </figure>
  );
}
