/** Where a report and our books differ, row by row. */
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import { Table } from "@/ui/Table";
import type { Reconciled } from "../queries";

interface Props {
  found: Reconciled;
  of: (minor_units: number) => string;
}

export function Differences({ found, of }: Props) {
  const t = useWords("rooms/pay");
  if (found.differences.length === 0) {
    const count = number(found.agreed + found.paid + found.failed);
    return <p>{t("against.same", { count })}</p>;
  }
  const amount = (units: number | null) => (units === null ? "–" : of(units));
  return (
    <>
      <p>{t("against.differs", { count: number(found.differences.length) })}</p>
      <Table
        caption={t("against.differences")}
        rows={found.differences}
        keyOf={(row) => `${row.kind} ${row.payment}`}
        columns={[
          { key: "kind", title: t("against.kind"), head: true, cell: (row) => t(`difference.${row.kind}`) },
          { key: "ours", title: t("against.ours"), number: true, cell: (row) => amount(row.ours) },
          { key: "theirs", title: t("against.theirs"), number: true, cell: (row) => amount(row.theirs) },
        ]}
      />
    </>
  );
}
