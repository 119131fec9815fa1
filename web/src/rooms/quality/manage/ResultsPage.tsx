/** What the answers add up to: consensus least sure first, how far people agree, and how each contributor does. */
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Agreement } from "@/api/house";
import { formQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { AgreementTable } from "./AgreementTable";
import { ConsensusTable } from "./ConsensusTable";
import { DoubtsCard } from "./DoubtsCard";
import { GoldChecksCard } from "./GoldChecksCard";
import { Inference } from "./Inference";
import { JudgmentsCard } from "./JudgmentsCard";
import { StandingTable } from "./StandingTable";
import { StopsCard } from "./StopsCard";

export interface ResultsSearch {
  question?: string;
  low?: number;
  high?: number;
}

export function ResultsPage({ id, search }: { id: number; search: ResultsSearch }) {
  const { data: form, error } = useQuery(formQuery(id));
  const agreement = useQuery({
    queryKey: ["project", id, "agreement"],
    queryFn: () => api.get<Rows<Agreement>>(`/projects/${id}/agreement`),
  });
  const questions = form?.form.questions ?? [];
  const question = questions.find((one) => one.name === search.question) ?? questions[0];
  if (error) return <ProblemNote problem={error} />;
  if (!form || !question) return <Waiting />;
  return (
    <div className={stack.stack}>
      <Inference id={id} question={question.name} />
      <ConsensusTable id={id} questions={questions} question={question} search={search} />
      <StopsCard id={id} />
      <GoldChecksCard id={id} questions={questions} />
      {agreement.error && <ProblemNote problem={agreement.error} />}
      {agreement.data && agreement.data.rows.length > 0 && (
        <AgreementTable rows={agreement.data.rows} questions={questions} />
      )}
      <StandingTable id={id} />
      <DoubtsCard id={id} questions={questions} />
      <JudgmentsCard id={id} questions={questions} />
    </div>
  );
}
