/** Making a draw: which prompts, which models, how many responses, how they are drawn. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Choice, Draw } from "@/api/models";
import { projectsQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { Segmented, SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { inBatches, type Prompt, promptsIn } from "./prompts";
import css from "./Sampling.module.css";

interface Given {
  name: string;
  from: string;
  project: string;
  typed: string;
  file: string;
  prompts: Prompt[];
  endpoints: string[];
  each: string;
  temperature: string;
  top_p: string;
  max_tokens: string;
  seed: string;
  system: string;
  stop: string;
}

const NOTHING: Given = {
  name: "",
  from: "typed",
  project: "",
  typed: "",
  file: "",
  prompts: [],
  endpoints: [],
  each: "2",
  temperature: "1",
  top_p: "",
  max_tokens: "1024",
  seed: "",
  system: "",
  stop: "",
};

const optional = (text: string): number | null => (text.trim() ? Number(text) : null);

function bodyOf(given: Given) {
  return {
    name: given.name,
    endpoints: given.endpoints,
    each: Number(given.each),
    from_project: given.from === "project" ? Number(given.project) : null,
    settings: {
      temperature: optional(given.temperature),
      top_p: optional(given.top_p),
      max_tokens: Number(given.max_tokens),
      seed: optional(given.seed),
      system: given.system,
      stop: given.stop.split("\n").filter(Boolean),
    },
  };
}

async function begin(project: number, given: Given): Promise<Draw> {
  const draw = await api.post<Draw>(`/projects/${project}/draws`, bodyOf(given));
  const prompts = given.from === "typed" ? promptsIn(given.typed, "") : given.prompts;
  if (given.from !== "project")
    for (const some of inBatches(prompts)) await api.post(`/draws/${draw.id}/prompts`, { prompts: some });
  return api.post<Draw>(`/draws/${draw.id}/start`);
}

export function NewDraw({ id, choices }: { id: number; choices: Choice[] }) {
  const t = useWords("rooms/sampling");
  const client = useQueryClient();
  const [given, setGiven] = useState<Given>({
    ...NOTHING,
    endpoints: choices.slice(0, 1).map((one) => one.id),
  });
  const set = (change: Partial<Given>) => setGiven((was) => ({ ...was, ...change }));
  const start = useMutation({
    mutationFn: () => begin(id, given),
    onSuccess: () => setGiven({ ...given, typed: "", prompts: [], file: "", name: "" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id, "draws"] }),
  });
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("new.title")}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <h2>{t("new.title")}</h2>
      <TextField
        label={t("new.name")}
        required
        maxLength={120}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Prompts given={given} set={set} project={id} />
      <fieldset className={css.models}>
        <legend>{t("new.models")}</legend>
        <div className={stack.choices}>
          {choices.map((one) => (
            <label key={one.id} className={stack.row}>
              <input
                type="checkbox"
                checked={given.endpoints.includes(one.id)}
                onChange={(event) =>
                  set({ endpoints: toggled(given.endpoints, one.id, event.target.checked) })
                }
              />
              <span dir="auto">{one.name}</span>
              {one.down_since && <span className={stack.wrong}>{t("new.down")}</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={stack.pair}>
        <Amount label={t("new.each")} name="each" given={given} set={set} min={1} max={16} />
        <Amount
          label={t("new.temperature")}
          name="temperature"
          given={given}
          set={set}
          min={0}
          max={2}
          step={0.1}
        />
        <Amount label={t("new.max_tokens")} name="max_tokens" given={given} set={set} min={1} max={32768} />
      </div>
      <details>
        <summary>{t("new.more")}</summary>
        <div className={stack.pair}>
          <Amount
            label={t("new.top_p")}
            name="top_p"
            given={given}
            set={set}
            min={0.01}
            max={1}
            step={0.01}
          />
          <Amount label={t("new.seed")} name="seed" given={given} set={set} min={0} />
        </div>
        <TextArea
          label={t("new.system")}
          rows={3}
          dir="auto"
          value={given.system}
          onChange={(event) => set({ system: event.target.value })}
        />
        <TextArea
          label={t("new.stop")}
          help={t("new.stopHelp")}
          rows={3}
          dir="auto"
          value={given.stop}
          onChange={(event) => set({ stop: event.target.value })}
        />
      </details>
      {start.error && <ProblemNote problem={start.error} />}
      <div>
        <Button
          type="submit"
          look="filled"
          busy={start.isPending}
          disabled={start.isPending || given.endpoints.length === 0}
        >
          {t("new.start")}
        </Button>
      </div>
    </form>
  );
}

const toggled = (all: string[], one: string, on: boolean) =>
  on ? [...all, one] : all.filter((each) => each !== one);

interface Part {
  given: Given;
  set: (change: Partial<Given>) => void;
}

function Prompts({ given, set, project }: Part & { project: number }) {
  const t = useWords("rooms/sampling");
  const id = useId();
  const { data } = useQuery({ ...projectsQuery, enabled: given.from === "project" });
  const others = (data?.rows ?? []).filter((one) => one.id !== project);
  return (
    <>
      <Segmented
        label={t("new.from")}
        value={given.from}
        options={["typed", "file", "project"].map((one) => ({ value: one, label: t(`new.from.${one}`) }))}
        onChange={(from) => set({ from })}
      />
      {given.from === "typed" && (
        <TextArea
          label={t("new.typed")}
          required
          rows={3}
          dir="auto"
          value={given.typed}
          onChange={(event) => set({ typed: event.target.value })}
        />
      )}
      {given.from === "file" && (
        <div className={stack.tight}>
          <label htmlFor={id}>{t("new.file")}</label>
          <input
            id={id}
            type="file"
            required={given.prompts.length === 0}
            accept=".txt,.jsonl,.ndjson"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file)
                void file.text().then((content) => {
                  set({
                    prompts: promptsIn(content, file.name),
                    file: file.name,
                    name: given.name || file.name,
                  });
                });
            }}
          />
          <p className={`dim ${stack.small}`}>
            {given.file ? t("new.read", { count: given.prompts.length }) : t("new.fileHelp")}
          </p>
        </div>
      )}
      {given.from === "project" && (
        <SelectField
          label={t("new.project")}
          required
          value={given.project}
          options={[
            { value: "", label: t("new.choose") },
            ...others.map((one) => ({ value: String(one.id), label: one.name })),
          ]}
          onChange={(event) => set({ project: event.target.value })}
        />
      )}
    </>
  );
}

interface NumberProps extends Part {
  label: string;
  name: "each" | "temperature" | "max_tokens" | "top_p" | "seed";
  min: number;
  max?: number;
  step?: number;
}

function Amount({ label, name, given, set, ...bounds }: NumberProps) {
  return (
    <TextField
      label={label}
      type="number"
      value={given[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      {...bounds}
    />
  );
}
