/** Content policies and taxonomies of the house: what content is judged and sorted by. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { policiesQuery, taxonomiesQuery } from "@/api/policies";
import { useMe } from "@/app/session";
import { LinkButton } from "@/ui/LinkButton";
import { number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Table } from "@/ui/Table";
import stack from "@/ui/Stack.module.css";

export function PoliciesPage() {
  const t = useWords("rooms/policy");
  const { data: policies, error } = useQuery(policiesQuery);
  const { data: taxonomies } = useQuery(taxonomiesQuery);
  const may = useMe().deeds.includes("make_project");
  const make = may && (
    <span className={stack.row}>
      <LinkButton to="/taxonomies/$name" params={{ name: "new" }}>
        {t("taxonomies.new")}
      </LinkButton>
      <LinkButton look="filled" to="/policies/$name" params={{ name: "new" }}>
        {t("policies.new")}
      </LinkButton>
    </span>
  );
  return (
    <Page title={t("policies.title")} lead={t("policies.lead")} actions={make} wide>
      {error && <ProblemNote problem={error} />}
      {!policies && !error && <Waiting />}
      <div className={stack.stack}>
        {policies && (
          <Table
            caption={t("policies.list")}
            rows={policies.rows}
            keyOf={(row) => row.name}
            columns={[
              {
                key: "title",
                title: t("policies.name"),
                head: true,
                cell: (row) => (
                  <Link to="/policies/$name" params={{ name: row.name }}>
                    <bdi>{row.title}</bdi>
                  </Link>
                ),
              },
              {
                key: "version",
                title: t("guidelines.version"),
                number: true,
                cell: (row) => number(row.version),
              },
              {
                key: "clauses",
                title: t("guidelines.clauses"),
                number: true,
                cell: (row) => number(row.clauses),
              },
              { key: "note", title: t("guidelines.note"), cell: (row) => row.note || "–" },
            ]}
          />
        )}
        {taxonomies && (
          <Table
            caption={t("taxonomies.list")}
            rows={taxonomies.rows}
            keyOf={(row) => row.name}
            columns={[
              {
                key: "title",
                title: t("policies.name"),
                head: true,
                cell: (row) => (
                  <Link to="/taxonomies/$name" params={{ name: row.name }}>
                    <bdi>{row.title}</bdi>
                  </Link>
                ),
              },
              {
                key: "version",
                title: t("guidelines.version"),
                cell: (row) => row.edition || number(row.version),
              },
              {
                key: "nodes",
                title: t("taxonomies.categories"),
                number: true,
                cell: (row) => number(row.nodes),
              },
              { key: "source", title: t("taxonomies.source"), cell: (row) => row.source || "–" },
            ]}
          />
        )}
      </div>
    </Page>
  );
}
