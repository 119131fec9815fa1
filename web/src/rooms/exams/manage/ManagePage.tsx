/** For those who write exams: the exams, the bank they ask from, and who has more time; one exam by its address. */
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { Page } from "@/ui/Page";
import stack from "@/ui/Stack.module.css";
import { Bank } from "./Bank";
import { Exams } from "./Exams";
import { ExamWritten } from "./ExamWritten";
import { QuestionPage } from "./QuestionPage";
import { Times } from "./Times";

export interface Looked {
  /** An exam's id, or "new". */
  exam?: string;
  /** A question's id, or "new". */
  question?: string;
  /** The question that a new one is asked in place of. */
  instead?: string;
}

export function ManagePage({ exam, question, instead }: Looked) {
  const t = useWords("rooms/exams");
  if (exam) return <ExamWritten id={exam} />;
  if (question) return <QuestionPage question={question} instead={instead} />;
  return (
    <Page title={t("manage.title")} lead={t("manage.lead")}>
      <div className={stack.stack}>
        <Exams />
        <Bank />
        <Times />
        <Link to="/exams">{t("all")}</Link>
      </div>
    </Page>
  );
}
