/** How many came, applied, and brought credit; sums beside the numbers, grounds below them. */
import { useWords } from "@/i18n";
import { money, number } from "@/ui/format";
import type { Brought } from "./queries";
import css from "./Refer.module.css";

export function Counted({ brought }: { brought: Brought }) {
  const t = useWords("rooms/openings/refer");
  const refused = Object.entries(brought.refused);
  return (
    <>
      <dl className={css.counts}>
        <Fact name={t("count.came")} value={number(brought.came)} />
        <Fact name={t("count.applied")} value={number(brought.applied)} />
        <Fact name={t("count.credited")} value={withSum(brought.credited, brought.credited_sum)} />
        {brought.owed > 0 && <Fact name={t("count.owed")} value={withSum(brought.owed, brought.owed_sum)} />}
      </dl>
      {brought.owed > 0 && <p className="dim">{t("owedWhy")}</p>}
      {refused.map(([ground, many]) => (
        <p key={ground} className="dim">
          {t(`refused.${ground}`, { many: number(many) })}
        </p>
      ))}
    </>
  );
}

function withSum(many: number, sums: Brought["credited_sum"]): string {
  return [number(many), ...sums.map((one) => money(one))].join(" · ");
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
