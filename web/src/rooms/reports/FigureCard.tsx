/** One indicator: its value and interval, its target, what it means, and where to do something about it. */
import { useState } from "react";
import { useWords } from "@/i18n";
import type { Project } from "@/api/house";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { IntervalPlot } from "@/ui/IntervalPlot";
import { LinkButton } from "@/ui/LinkButton";
import stack from "@/ui/Stack.module.css";
import css from "./Health.module.css";
import type { Figure } from "./queries";
import { hasOwnTarget, isShare, meaning, PLACES, targetInWords, unitOf, valueInWords } from "./saying";
import { TargetForm } from "./TargetForm";

interface Props {
  project: number;
  figure: Figure;
  mayChange: boolean;
  mayGo: (deed: Project["deeds"][number]) => boolean;
  titleOf: (question: string) => string;
}

const DEEDS = {
  review: "review",
  questions: "review",
  pay: "pay",
  openings: "manage_members",
  onboarding: "change_project",
} as const;

export function FigureCard({ project, figure, mayChange, mayGo, titleOf }: Props) {
  const t = useWords("rooms/reports");
  const [changing, setChanging] = useState(false);
  const { indicator, state } = figure;
  const place = PLACES[indicator];
  const deed = place in DEEDS ? DEEDS[place as keyof typeof DEEDS] : undefined;
  const inTrouble = state === "act" || state === "watch";
  return (
    <li className={css.figure} data-state={state} aria-labelledby={`figure-${indicator}`}>
      <div className={stack.ends}>
        <h3 id={`figure-${indicator}`}>{t(indicator)}</h3>
        <StateMark state={state} />
      </div>
      <Value figure={figure} />
      <p className={css.means}>
        {state === "too_few" ? t(`about.${indicator}`) : meaning(t, figure, titleOf)}
      </p>
      {inTrouble && <p className={css.next}>{t(`next.${indicator}`)}</p>}
      <div className={css.foot}>
        <span className="dim">{targetInWords(t, figure)}</span>
        {mayChange && hasOwnTarget(figure) && !changing && (
          <Button
            look="ghost"
            aria-label={t("target.changeOf", { name: t(indicator) })}
            onClick={() => setChanging(true)}
          >
            {t("target.change")}
          </Button>
        )}
        {(!deed || mayGo(deed)) && (
          <LinkButton
            look={inTrouble ? "plain" : "ghost"}
            to={`/projects/$project/${place}`}
            params={{ project }}
          >
            {t(`go.${place}`)}
          </LinkButton>
        )}
      </div>
      {changing && <TargetForm project={project} figure={figure} onDone={() => setChanging(false)} />}
    </li>
  );
}

function StateMark({ state }: { state: Figure["state"] }) {
  const t = useWords("rooms/reports");
  return (
    <span className={css.state} data-state={state}>
      <i aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}

function Value({ figure }: { figure: Figure }) {
  const t = useWords("rooms/reports");
  const { value, low, high, state } = figure;
  if (state === "too_few" || value === null)
    return (
      <p className={css.value}>
        <span className="dim">
          {figure.of < figure.least
            ? t("tooFew", { of: number(figure.of), least: number(figure.least) })
            : t("nothingYet")}
        </span>
      </p>
    );
  const interval = low !== null && high !== null;
  return (
    <div className={css.value}>
      <strong>
        <bdi>{valueInWords(t, figure, value)}</bdi>
      </strong>
      {interval && (
        <span className="dim">
          {t("interval", { low: valueInWords(t, figure, low), high: valueInWords(t, figure, high) })}
        </span>
      )}
      {interval && (isShare(figure) || unitOf(figure) === "alpha") && (
        <div className={css.plot}>
          <IntervalPlot
            interval={{ estimate: value, low, high }}
            from={Math.min(0, low)}
            mark={figure.target ?? undefined}
          />
        </div>
      )}
    </div>
  );
}
