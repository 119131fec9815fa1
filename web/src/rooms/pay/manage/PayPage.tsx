/** A project's pay: its budget, what waits for a decision, who disputes, how it pays, and the people. */
import { useQuery } from "@tanstack/react-query";
import { ProblemNote } from "@/ui/ProblemNote";
import { Settled } from "@/ui/Settled";
import stack from "@/ui/Stack.module.css";
import { payQuery, type ProjectPay } from "../queries";
import { BudgetCard } from "./BudgetCard";
import { DisputesCard } from "./DisputesCard";
import { FeesCard } from "./FeesCard";
import { PendingCard } from "./PendingCard";
import { PeopleCard } from "./PeopleCard";
import { RatesCard } from "./RatesCard";
import { TermsCard } from "./TermsCard";

export function PayPage({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(payQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  return <Settled>{data && <Cards id={id} pay={data} />}</Settled>;
}

function Cards({ id, pay }: { id: number; pay: ProjectPay }) {
  return (
    <div className={stack.stack}>
      <BudgetCard project={id} pay={pay} />
      {pay.open_disputes > 0 && <DisputesCard project={id} />}
      <PendingCard project={id} />
      <PeopleCard project={id} floor={pay.terms.floor ?? null} currency={pay.currency} />
      <FeesCard project={id} currency={pay.currency} />
      <RatesCard project={id} pay={pay} />
      <TermsCard key={JSON.stringify(pay.terms)} project={id} pay={pay} />
    </div>
  );
}
