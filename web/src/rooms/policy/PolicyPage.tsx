/** One content policy: read and search its clauses, write the next version, see what changed and what it touches. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { policyQuery, policyVersionsQuery, type Policy } from "@/api/policies";
import { useMe } from "@/app/session";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { PolicyChangesCard } from "./PolicyChangesCard";
import { PolicyClauses } from "./PolicyClauses";
import { PolicyEditing } from "./PolicyEditing";

interface Props {
  name: string;
  earlier?: number;
  later?: number;
}

const BLANK: Policy = {
  name: "",
  version: 0,
  title: "",
  clauses: [{ number: "1", title: "", text: "", examples: [] }],
  note: "",
  made_at: "",
};

export function PolicyPage({ name, earlier, later }: Props) {
  const t = useWords("rooms/policy");
  const fresh = name === "new";
  const { data, error } = useQuery({ ...policyQuery(name), enabled: !fresh });
  const may = useMe().deeds.includes("make_project");
  const [editing, setEditing] = useState(fresh);
  const policy = fresh ? BLANK : data;
  return (
    <Page
      title={policy?.title || t("policies.new")}
      lead={policy && !fresh && t("policies.inForce", { version: policy.version })}
      actions={
        may &&
        !fresh && (
          <Button onClick={() => setEditing(!editing)}>
            {t(editing ? "clauses.read" : "policies.edit")}
          </Button>
        )
      }
    >
      {error && <ProblemNote problem={error} />}
      {!policy && !error && <Waiting />}
      {policy && (
        <div className={stack.stack}>
          {earlier && later && <PolicyChangesCard name={name} earlier={earlier} later={later} />}
          {editing ? (
            <PolicyEditing key={policy.version} now={policy} onKept={() => setEditing(false)} />
          ) : (
            <PolicyClauses clauses={policy.clauses} />
          )}
          {!fresh && <Versions name={name} />}
        </div>
      )}
    </Page>
  );
}

function Versions({ name }: { name: string }) {
  const t = useWords("rooms/policy");
  const { data, isLoading } = useQuery(policyVersionsQuery(name));
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length < 2) return null;
  return (
    <section className={stack.card} aria-labelledby="policy-versions">
      <h2 id="policy-versions">{t("guidelines.versions")}</h2>
      <ul className={stack.list}>
        {data.rows.map((row) => (
          <li key={row.version} className={stack.ends}>
            <span>
              {t("guidelines.version")} {row.version} · <bdi>{row.note || "–"}</bdi>
            </span>
            {row.version > 1 && (
              <Link
                to="/policies/$name"
                params={{ name }}
                search={{ earlier: row.version - 1, later: row.version }}
              >
                {t("guidelines.changesOf", { version: row.version })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
