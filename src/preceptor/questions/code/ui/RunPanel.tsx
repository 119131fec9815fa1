/** Running the response in hand: the given tests, tries of one's own, what came of it, and the security check. */
import { useQuery } from "@tanstack/react-query";
import { Play, Square } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import type { AskProps, Unit } from "@/workspace/faces";
import { type Answer, type Cursor, inHand, outcomeSaid, type Question, runsOf, tidy, withRun } from "./code";
import type { Result, State } from "./runner";
import css from "./Code.module.css";

type Props = AskProps<Question, Answer, Cursor>;

/** Fetched when somebody first runs something. */
const runner = () => import("./runner");

export function RunPanel(props: Props) {
  const t = useWords("questions/code");
  const { question, units, value, cursor, set } = props;
  const unit = units.find((one) => one.id === inHand(props)) ?? units[0];
  const { running, broken, start, stop } = useRuns(props);
  const last = unit && runsOf(value, unit.id).at(-1);
  if (!unit) return null;
  return (
    <section className={css.run} aria-label={t("run", { letter: unit.letter })}>
      <div className={css.row}>
        {running ? (
          <Button icon={<Square size={14} aria-hidden />} onClick={stop}>
            {t("stop")}
          </Button>
        ) : (
          <Button icon={<Play size={14} aria-hidden />} shortcut="X" onClick={() => start(unit, "tests", "")}>
            {t(question.tests ? "runTests" : "runIt", { letter: unit.letter })}
          </Button>
        )}
        <Button
          look="ghost"
          shortcut="O"
          onClick={() => set({ cursor: { ...cursor, trying: unit.id, writing: true } })}
        >
          {t("own")}
        </Button>
      </div>
      {cursor?.trying === unit.id && (
        <OwnTry
          key={unit.id}
          unit={unit}
          writing={cursor.writing === true}
          onRun={(code) => start(unit, "own", code)}
          onLeave={() => set({ cursor: { ...cursor, writing: false } })}
        />
      )}
      <div role="status">
        {running && <p className={css.note}>{t(`state.${running}`)}</p>}
        {!running && broken !== undefined && <p className={css.note}>{t("broken", { why: broken })}</p>}
        {!running && last && (
          <p className={css.outcome} data-outcome={last.outcome}>
            {outcomeSaid(last)}
          </p>
        )}
      </div>
      {!running && last?.output && (
        <pre className={css.output} tabIndex={0} role="group" data-scroll aria-label={t("output")} dir="ltr">
          {last.output}
        </pre>
      )}
      <p className={css.note}>{t("honest")}</p>
      {question.language !== "javascript" && <Findings units={units} unit={unit} />}
    </section>
  );
}

/** Starts runs, from a button or the key, and keeps what comes of them in the answer. */
function useRuns(props: Props) {
  const { question, shown, units, cursor } = props;
  const [running, setRunning] = useState<State>();
  const [broken, setBroken] = useState<string>();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const start = useCallback(
    async (unit: Unit, what: "tests" | "own", tried: string) => {
      setRunning("loading");
      const tests = what === "own" ? tried : String(shown[question.tests ?? ""] ?? "");
      const limitMs = (question.stop_after_seconds ?? 10) * 1000;
      const { run } = await runner();
      const language = question.language ?? "python";
      const result = await run(
        { language, code: unit.text, tests, own: what === "own", limitMs },
        setRunning,
      );
      setRunning(undefined);
      setBroken(result.broken ? result.output : undefined);
      if (result.broken) return; // the runner did not come up: that says nothing about the program
      const now = latest.current;
      now.set({ value: withRun(now.value, ranBy(unit, what, tried, result)) });
    },
    [question, shown],
  );
  const asked = cursor?.runs ?? 0;
  const before = useRef(asked);
  useEffect(() => {
    if (asked === before.current) return;
    before.current = asked;
    const unit = units.find((one) => one.id === inHand(latest.current)) ?? units[0];
    if (unit) void start(unit, "tests", "");
  }, [asked, start, units]);
  const stop = useCallback(() => void runner().then((one) => one.stop()), []);
  return { running, broken, start, stop };
}

function ranBy(unit: Unit, what: "tests" | "own", tried: string, result: Result) {
  const right = result.results.filter((one) => one.ok).length;
  const wrong = result.results.filter((one) => !one.ok);
  const said = [result.output, ...wrong.map((one) => `${one.name}: ${one.message}`)]
    .filter(Boolean)
    .join("\n");
  return {
    response: unit.id,
    what,
    outcome: result.outcome,
    passed: right || Number(result.outcome === "passed"),
    failed: wrong.length || Number(result.outcome === "failed"),
    seconds: result.seconds,
    tried: tidy(tried, 10_000),
    output: tidy(said),
    runner: tidy(result.runner, 100),
  };
}

interface OwnTryProps {
  unit: Unit;
  /** Somebody has just asked for the box: coming back to the response later must not take the keys. */
  writing: boolean;
  onRun: (code: string) => void;
  onLeave: () => void;
}

function OwnTry({ unit, writing, onRun, onLeave }: OwnTryProps) {
  const t = useWords("questions/code");
  const [code, setCode] = useState("");
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (writing) around.current?.querySelector("textarea")?.focus();
  }, [writing]);
  return (
    <div ref={around}>
      <TextArea
        className={css.own}
        label={t("ownLabel", { letter: unit.letter })}
        help={t("ownHelp")}
        rows={4}
        value={code}
        spellCheck={false}
        dir="ltr"
        onChange={(event) => setCode(event.target.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.shiftKey) {
            event.preventDefault();
            onRun(code);
          }
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <div className={css.row}>
        <Button disabled={code.trim() === ""} onClick={() => onRun(code)}>
          {t("ownRun")}
        </Button>
      </div>
    </div>
  );
}

interface Finding {
  line: number;
  severity: string;
  confidence: string;
  rule: string;
  text: string;
}
interface Linted {
  findings: Record<string, Finding[]>;
  problems: Record<string, string>;
}

/** What a security check says of the code, by line. */
function Findings({ units, unit }: { units: readonly Unit[]; unit: Unit }) {
  const t = useWords("questions/code");
  const codes = Object.fromEntries(units.map((one) => [one.id, one.text]));
  const { data, isError } = useQuery({
    queryKey: ["lint", codes],
    queryFn: () => api.post<Linted>("/code/lint", { codes }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const found = data?.findings[unit.id];
  const problem = isError ? t("lint.unavailable") : data?.problems[unit.id];
  return (
    <div className={css.lint}>
      <h3>{t("lint.title")}</h3>
      {!data && !isError && <p className={css.note}>{t("lint.coming")}</p>}
      {problem && <p className={css.note}>{problem}</p>}
      {found?.length === 0 && !problem && <p className={css.note}>{t("lint.none")}</p>}
      {found && found.length > 0 && (
        <ul>
          {found.map((one) => (
            <li key={`${one.line}${one.rule}`} data-severity={one.severity}>
              {t("lint.line", { line: one.line })} <b>{t(`lint.${one.severity}`)}</b> <bdi>{one.text}</bdi>{" "}
              <code>{one.rule}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
