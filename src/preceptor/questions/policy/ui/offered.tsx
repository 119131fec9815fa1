/** What stands in a row of buttons: grades of a clause, actions, targets, findings, confidence. */
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import type { AskProps } from "@/workspace/faces";
import {
  act,
  aim,
  type Answer,
  beSure,
  type Cursor,
  find,
  FINDINGS,
  grade,
  gradedClause,
  type Named,
  type Question,
  valueOf,
} from "./policy";

type Props = AskProps<Question, Answer, Cursor>;

const named = (list: Named[] | undefined, on: (value: string) => boolean, pick: (value: string) => void) =>
  (list ?? []).map(({ value, title }) => ({
    key: value,
    text: title,
    on: on(value),
    pick: () => pick(value),
  }));

export interface Offered {
  title: ReactNode;
  options: { key: string; text: string; on: boolean; pick: () => void }[];
}

/** What stands in a row of buttons, by the row's name. */
export function useOffered(props: Props & { row: Cursor }): Offered | undefined {
  const t = useWords("questions/policy");
  const { question, row, set } = props;
  const answer = valueOf(props);
  const clause = gradedClause(row);
  if (clause) {
    const violation = answer.violated.find((one) => one.clause === clause);
    return {
      title: (
        <>
          <b>{clause}</b> <bdi>{question.clauses.find((one) => one.number === clause)?.title}</bdi>
        </>
      ),
      options: (question.severities ?? []).map((text, at) => ({
        key: text,
        text,
        on: violation?.severity === at + 1,
        pick: () => set(grade(props, clause, at + 1)),
      })),
    };
  }
  if (row === "action")
    return {
      title: t("action"),
      options: named(
        question.actions,
        (one) => answer.action === one,
        (one) => set(act(props, one)),
      ),
    };
  if (row === "targets")
    return {
      title: t("targets"),
      options: named(
        question.targets,
        (one) => answer.target.includes(one),
        (one) => set(aim(props, one)),
      ),
    };
  if (row === "model")
    return {
      title: t("model"),
      options: FINDINGS.map((one) => ({
        key: one,
        text: t(`model.${one}`),
        on: answer.on_model.includes(one),
        pick: () => set(find(props, one)),
      })),
    };
  if (row === "confidence")
    return {
      title: t("confidence"),
      options: [1, 2, 3].map((one) => ({
        key: String(one),
        text: t(`confidence.${one}`),
        on: answer.confidence === one,
        pick: () => set(beSure(props, one)),
      })),
    };
  return undefined;
}
