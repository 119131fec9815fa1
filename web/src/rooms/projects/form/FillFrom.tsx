/** Fills a question's list from a taxonomy or a content policy of the house. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { policiesQuery, policyQuery, taxonomiesQuery, taxonomyQuery } from "@/api/policies";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { fromPolicy, fromTaxonomy, type Target } from "./filling";
import { labelOf } from "./Setting";
import type { Schema } from "./schema";

interface Props {
  target: Target;
  schema: Schema;
  onFill: (settings: Record<string, unknown>) => void;
}

export function FillFrom({ target, schema, onFill }: Props) {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const { data: policies } = useQuery({ ...policiesQuery, enabled: target.from === "policies" });
  const { data: taxonomies } = useQuery({ ...taxonomiesQuery, enabled: target.from === "taxonomies" });
  const rows = (target.from === "policies" ? policies?.rows : taxonomies?.rows) ?? [];
  const [chosen, setChosen] = useState("");
  const name = chosen || rows[0]?.name || "";
  if (rows.length === 0) return null;
  const fill = async () =>
    onFill(
      target.from === "policies"
        ? fromPolicy(await client.fetchQuery(policyQuery(name)), target, schema)
        : fromTaxonomy(await client.fetchQuery(taxonomyQuery(name)), target, schema),
    );
  return (
    <div className={stack.bottoms}>
      <SelectField
        label={t("form.fillFrom", { list: labelOf(target.setting) })}
        value={name}
        options={rows.map((row) => ({ value: row.name, label: row.title }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button onClick={() => void fill()}>{t("form.fill")}</Button>
    </div>
  );
}
