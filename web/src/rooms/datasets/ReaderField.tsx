/** How a file is read: by what it says of itself, or as another tool's answers to one of the form's questions. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { SelectField } from "@/ui/Field";
import { keyOf, labelsQuery, mappingOf, readerOf } from "./labels";
import type { Mapping } from "./mapping";

interface Props {
  id: number;
  mapping: Mapping;
  /** What the file is read by when it is no other tool's. */
  own: Mapping;
  onChange: (mapping: Mapping) => void;
}

export function ReaderField({ id, mapping, own, onChange }: Props) {
  const t = useWords("rooms/datasets");
  const { data } = useQuery(labelsQuery(id));
  const offered = data?.rows.filter((one) => one.reads) ?? [];
  if (!offered.length) return null;
  const chosen = offered.find((one) => keyOf(one) === readerOf(mapping));
  return (
    <SelectField
      label={t("reader.title")}
      help={chosen?.loses}
      value={readerOf(mapping)}
      options={[
        { value: "", label: t("reader.own") },
        ...offered.map((one) => ({
          value: keyOf(one),
          label: t("reader.format", { format: one.title, question: one.question }),
        })),
      ]}
      onChange={(event) => {
        const taken = offered.find((one) => keyOf(one) === event.target.value);
        onChange(taken ? mappingOf(taken) : own);
      }}
    />
  );
}
