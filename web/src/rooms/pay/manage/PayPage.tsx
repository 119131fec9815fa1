/** A project's pay: its budget, what waits for a decision, who disputes, how it pays, and the people. */
import { useQuery } from "@tanstack/react-query";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { payQuery } from "../queries";
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
  if (!data) return <Waiting />;
  return (
    <div className={stack.stack}>
      <BudgetCard project={id} pay={data} />
      {data.open_disputes > 0 && <DisputesCard project={id} />}
      <PendingCard project={id} />
      <PeopleCard project={id} floor={data.terms.floor ?? null} currency={data.currency} />
      <FeesCard project={id} currency={data.currency} />
      <RatesCard project={id} pay={data} />
      <TermsCard key={JSON.stringify(data.terms)} project={id} pay={data} />
    </div>
  );
}
