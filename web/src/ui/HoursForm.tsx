/** A number of hours a week, or none: a project's cap and one's own are said alike. */
import { useState } from "react";
import { ApiProblem } from "@/api/problems";
import { Button } from "./Button";
import { TextField } from "./Field";
import { ProblemNote } from "./ProblemNote";
import stack from "./Stack.module.css";

interface Props {
  hours: number | null;
  label: string;
  help: string;
  keep: string;
  busy: boolean;
  problem: Error | null;
  /** Null: no cap. */
  onKeep: (hours: number | null) => void;
}

export function HoursForm({ hours, label, help, keep, busy, problem, onKeep }: Props) {
  const [given, setGiven] = useState(hours === null ? "" : String(hours));
  const fault = problem instanceof ApiProblem ? problem.faults[0]?.why : undefined;
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onKeep(given === "" ? null : Number(given));
      }}
    >
      <TextField
        type="number"
        min={1}
        max={80}
        label={label}
        help={help}
        value={given}
        wrong={fault}
        onChange={(event) => setGiven(event.target.value)}
      />
      {problem && !fault && <ProblemNote problem={problem} />}
      <div>
        <Button type="submit" busy={busy}>
          {keep}
        </Button>
      </div>
    </form>
  );
}
