/** Other tools' files of labels: which formats the questions of a form have. */
import { api } from "@/api/client";
import type { LabelFormat } from "@/api/house";
import type { Rows } from "@/api/types";
import type { Mapping } from "./mapping";

export const labelsQuery = (id: number) => ({
  queryKey: ["project", id, "labels"],
  queryFn: () => api.get<Rows<LabelFormat>>(`/projects/${id}/labels`),
});

/** What a choice of reader is called in a list. */
export const keyOf = ({ question, format }: Pick<LabelFormat, "question" | "format">) =>
  `${question}/${format}`;

/** "" while the file is read by its columns or its own shape. */
export const readerOf = (mapping: Mapping): string =>
  mapping.reader === "labels" ? keyOf(mapping as unknown as LabelFormat) : "";

export function mappingOf(one: LabelFormat): Mapping {
  return { reader: "labels", question: one.question, format: one.format };
}
