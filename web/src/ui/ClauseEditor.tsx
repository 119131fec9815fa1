/** Numbered clauses being written: number, title, Markdown, and how it will read. */
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/i18n";
import type { Fault } from "@/api/problems";
import type { Clause } from "@/api/house";
import { Button, IconButton } from "./Button";
import { TextArea } from "./Entry";
import { Segmented, TextField } from "./Field";
import { nextNumber } from "./clauses";
import { Clauses } from "./Clauses";
import stack from "./Stack.module.css";
import css from "./ClauseEditor.module.css";

interface Props {
  clauses: readonly Clause[];
  onChange: (clauses: Clause[]) => void;
  faults: readonly Fault[];
}

export function ClauseEditor({ clauses, onChange, faults }: Props) {
  const t = useWords("rooms/policy");
  const [view, setView] = useState("write");
  return (
    <div className={stack.stack}>
      <Segmented
        label={t("clauses.view")}
        value={view}
        options={[
          { value: "write", label: t("clauses.write") },
          { value: "read", label: t("clauses.read") },
        ]}
        onChange={setView}
      />
      {view === "read" ? (
        <Clauses clauses={clauses} />
      ) : (
        <Writing clauses={clauses} onChange={onChange} faults={faults} />
      )}
    </div>
  );
}

/** Faults come as ".../2/number": whatever stands before the place does not matter here. */
const wrongAt = (faults: readonly Fault[], at: number, part: string) =>
  faults
    .filter((fault) => fault.where.endsWith(part ? `/${at}/${part}` : `/${at}`))
    .map((fault) => fault.why)
    .join(" ") || undefined;

function Writing({ clauses, onChange, faults }: Props) {
  const t = useWords("rooms/policy");
  const set = (at: number, change: Partial<Clause>) => {
    const one = clauses[at];
    if (one) onChange(clauses.with(at, { ...one, ...change }));
  };
  const move = (at: number, to: number) => {
    const one = clauses[at];
    if (one && clauses[to]) onChange(clauses.toSpliced(at, 1).toSpliced(to, 0, one));
  };
  return (
    <>
      {clauses.length === 0 && <p className="dim">{t("clauses.none")}</p>}
      <ol className={css.list}>
        {clauses.map((clause, at) => (
          // Numbers are typed, so the place is the identity.
          <li key={at} className={css.clause}>
            <div className={css.head}>
              <TextField
                label={t("clauses.number")}
                value={clause.number}
                wrong={wrongAt(faults, at, "number")}
                onChange={(event) => set(at, { number: event.target.value })}
              />
              <TextField
                label={t("clauses.title")}
                value={clause.title}
                wrong={wrongAt(faults, at, "title")}
                onChange={(event) => set(at, { title: event.target.value })}
              />
              <div className={css.tools}>
                <IconButton
                  label={t("clauses.up", { number: clause.number })}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </IconButton>
                <IconButton
                  label={t("clauses.down", { number: clause.number })}
                  disabled={at === clauses.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </IconButton>
                <IconButton
                  label={t("clauses.takeOut", { number: clause.number })}
                  onClick={() => onChange(clauses.toSpliced(at, 1))}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              </div>
            </div>
            <TextArea
              label={t("clauses.text")}
              rows={3}
              value={clause.text}
              wrong={wrongAt(faults, at, "text") ?? wrongAt(faults, at, "")}
              onChange={(event) => set(at, { text: event.target.value })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon={<Plus size={15} />}
          onClick={() => onChange([...clauses, { number: nextNumber(clauses), title: "", text: "" }])}
        >
          {t("clauses.add")}
        </Button>
      </div>
    </>
  );
}
