/** Adding an endpoint or changing one: where it is, what it may cost, how many may ask at once. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Endpoint } from "@/api/models";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { bodyOf, type Given, givenOf, NOTHING, PROVIDERS } from "./settings";

export function EndpointForm({ was, onDone }: { was?: Endpoint; onDone: () => void }) {
  const t = useWords("rooms/models");
  const client = useQueryClient();
  const [given, setGiven] = useState(was ? givenOf(was) : NOTHING);
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const save = useMutation({
    mutationFn: () =>
      was ? api.put(`/endpoints/${was.id}`, bodyOf(given, was)) : api.post("/endpoints", bodyOf(given)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["endpoints"] });
      onDone();
    },
  });
  return (
    <form
      className={was ? stack.tight : `${stack.card} ${stack.narrow}`}
      aria-label={t(was ? "form.change" : "form.title")}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!was && <h2>{t("form.title")}</h2>}
      {!was && (
        <Segmented
          label={t("form.provider")}
          value={given.provider}
          options={PROVIDERS.map((one) => ({ value: one, label: t(`provider.${one}`) }))}
          onChange={(provider) => set({ provider })}
        />
      )}
      <p className={`dim ${stack.small}`}>{t(`provider.${given.provider}.means`)}</p>
      <TextField
        label={t("form.name")}
        required
        maxLength={80}
        value={given.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Place given={given} set={set} withKey={!was} />
      <Costs given={given} set={set} />
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" disabled={save.isPending}>
          {t(was ? "form.save" : "form.add")}
        </Button>
        <Button look="ghost" onClick={onDone}>
          {t("form.leave")}
        </Button>
      </div>
    </form>
  );
}

interface Part {
  given: Given;
  set: (change: Partial<Given>) => void;
}

function Place({ given, set, withKey }: Part & { withKey: boolean }) {
  const t = useWords("rooms/models");
  if (given.provider === "scripted") return <Script given={given} set={set} />;
  return (
    <>
      <TextField
        label={t(`form.address.${given.provider}`)}
        help={t(`form.address.${given.provider}.help`)}
        required
        dir="ltr"
        spellCheck={false}
        value={given.address}
        onChange={(event) => set({ address: event.target.value })}
      />
      {given.provider === "openai" && (
        <>
          <TextField
            label={t("form.model")}
            help={t("form.modelHelp")}
            required
            dir="ltr"
            spellCheck={false}
            value={given.model}
            onChange={(event) => set({ model: event.target.value })}
          />
          {withKey && (
            <TextField
              label={t("form.key")}
              help={t("key.help")}
              type="password"
              autoComplete="off"
              value={given.key}
              onChange={(event) => set({ key: event.target.value })}
            />
          )}
          <label className={stack.row}>
            <input
              type="checkbox"
              checked={given.schemas}
              onChange={(event) => set({ schemas: event.target.checked })}
            />
            {t("form.schemas")}
          </label>
        </>
      )}
    </>
  );
}

function Script({ given, set }: Part) {
  const t = useWords("rooms/models");
  return (
    <TextArea
      label={t("form.script")}
      help={t("form.scriptHelp")}
      rows={5}
      value={given.script}
      onChange={(event) => set({ script: event.target.value })}
    />
  );
}

function Costs({ given, set }: Part) {
  const t = useWords("rooms/models");
  const field = (name: keyof Given, more: { help?: string; inputMode?: "decimal" | "numeric" } = {}) => (
    <TextField
      label={t(`form.${name}`)}
      value={String(given[name])}
      onChange={(event) => set({ [name]: event.target.value })}
      {...more}
    />
  );
  return (
    <>
      <div className={stack.pair}>
        {field("currency")}
        {field("input", { inputMode: "decimal" })}
        {field("output", { inputMode: "decimal" })}
      </div>
      <div className={stack.pair}>
        {field("budget", { help: t("form.budgetHelp"), inputMode: "decimal" })}
        {field("most_at_once", { inputMode: "numeric" })}
        {field("seconds", { inputMode: "numeric" })}
      </div>
    </>
  );
}
