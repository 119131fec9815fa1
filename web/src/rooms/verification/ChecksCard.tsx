/** What waits for a checker, longest first; opening one is a look that the trail remembers. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Segmented } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { CheckSheet } from "./CheckSheet";
import { type Check, checksQuery } from "./queries";

export function ChecksCard() {
  const t = useWords("rooms/verification");
  const [decided, setDecided] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(checksQuery(decided));
  return (
    <section className={stack.stack} aria-label={t("checks")}>
      <Segmented
        label={t("checks")}
        value={decided ? "decided" : "waiting"}
        options={["waiting", "decided"].map((value) => ({ value, label: t(`checks.${value}`) }))}
        onChange={(value) => setDecided(value === "decided")}
      />
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t(decided ? "checks.noneDecided" : "checks.none")}>
          <p>{t("checks.noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} onOpen={setOpen} />}
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={t("check")} place="side">
        {open && <CheckSheet id={open} onDone={() => setOpen(null)} />}
      </Dialog>
    </section>
  );
}

function Rows({ rows, onOpen }: { rows: readonly Check[]; onOpen: (id: string) => void }) {
  const t = useWords("rooms/verification");
  return (
    <Table
      caption={t("checks")}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "sent",
          title: t("checks.sent"),
          head: true,
          cell: (row) => (row.sent_at ? dateTime(new Date(row.sent_at)) : "–"),
        },
        { key: "route", title: t("route"), cell: (row) => t(`route.${row.route}`) },
        { key: "state", title: t("checks.state"), cell: (row) => t(`checks.state.${row.state}`) },
        {
          key: "open",
          title: t("checks.open"),
          cell: (row) => (
            <Button onClick={() => onOpen(row.id)}>
              {t("checks.open")}
              <span className="vh"> {row.id.slice(-6)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}
