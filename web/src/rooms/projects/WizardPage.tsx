/** A new project, step by step; each step has an address, and what was entered is kept for the visit. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Project } from "@/api/house";
import { ApiProblem } from "@/api/problems";
import { templateQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { say } from "@/ui/toasts";
import { useFormFaults } from "./form/useFormFaults";
import { bodyOf, missing, stepOf } from "./wizard/state";
import { type Step, STEPS } from "./wizard/stepNames";
import { forget, usePlan } from "./wizard/usePlan";
import { STEP_PAGES } from "./wizard/steps";
import css from "./wizard/Wizard.module.css";

export function WizardPage({ step }: { step: Step }) {
  const t = useWords("rooms/projects");
  const [plan, dispatch] = usePlan();
  const check = useFormFaults(plan.form);
  const faults = plan.template === undefined ? [] : check.faults;
  const { data: template } = useQuery({ ...templateQuery(plan.template ?? ""), enabled: !!plan.template });
  const { make, busy, problem } = useMake();
  const gaps = missing(plan, faults);
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const next = STEPS[at + 1];
  const StepPage = STEP_PAGES[step];
  const refusal = problem instanceof ApiProblem ? problem.faults : [];
  return (
    <Page title={t("wizard.title")} lead={t("wizard.lead")} wide>
      <nav aria-label={t("wizard.steps")}>
        <ol className={css.steps}>
          {STEPS.map((one, place) => (
            <li key={one}>
              <Link
                to="/projects/new"
                search={{ step: one }}
                className={css.step}
                aria-current={one === step ? "step" : undefined}
                data-gap={gaps.some((gap) => gap.step === one) || undefined}
              >
                <span className={css.place}>{place + 1}</span>
                {t(`wizard.${one}`)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {problem !== undefined && (
        <div className={css.refused}>
          <ProblemNote problem={problem} safe={t("wizard.safe")} />
          {refusal[0] && (
            <Link to="/projects/new" search={{ step: stepOf(refusal[0].where) }}>
              {t("wizard.goMend")}
            </Link>
          )}
        </div>
      )}
      <section aria-labelledby="step" className={css.body}>
        <h2 id="step">{t(`wizard.${step}.heading`)}</h2>
        <StepPage plan={plan} dispatch={dispatch} check={check} gaps={gaps} refusal={refusal} />
      </section>
      <div className={css.feet}>
        {before ? (
          <Link to="/projects/new" search={{ step: before }}>
            {t("wizard.back", { step: t(`wizard.${before}`) })}
          </Link>
        ) : (
          <Link to="/projects">{t("wizard.leave")}</Link>
        )}
        {next ? (
          <NextLink to={next} label={t("wizard.next", { step: t(`wizard.${next}`) })} />
        ) : (
          <Button
            look="filled"
            busy={busy}
            disabled={busy || gaps.length > 0 || check.asking}
            onClick={() => make(bodyOf(plan, template))}
          >
            {t("wizard.make")}
          </Button>
        )}
      </div>
    </Page>
  );
}

function NextLink({ to, label }: { to: Step; label: string }) {
  const navigate = useNavigate();
  return (
    <Button look="filled" onClick={() => void navigate({ to: "/projects/new", search: { step: to } })}>
      {label}
    </Button>
  );
}

function useMake() {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const make = (body: ReturnType<typeof bodyOf>) => {
    setBusy(true);
    setProblem(undefined);
    api
      .post<Project>("/projects", body)
      .then(async (project) => {
        await client.invalidateQueries({ queryKey: ["projects"] });
        await client.invalidateQueries({ queryKey: ["me"] });
        await navigate({ to: "/projects/$project", params: { project: project.id } });
        forget();
        say(t("wizard.made", { name: project.name }));
      })
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return { make, busy, problem };
}
