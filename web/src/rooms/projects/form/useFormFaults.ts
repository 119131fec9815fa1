/** What the server finds wrong with a form, asked a moment after the last stroke; and the last form that was right. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import type { Fault } from "@/api/problems";
import type { Form } from "@/api/types";

const MOMENT = 350;
const NONE: readonly Fault[] = [];

export interface FormCheck {
  faults: readonly Fault[];
  /** Nothing has come back about this form yet. */
  asking: boolean;
  /** The newest form without faults; undefined before the first. */
  good: Form | undefined;
}

export function useFormFaults(form: Form): FormCheck {
  const [settled, setSettled] = useState(form);
  const [good, setGood] = useState<Form>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(form), MOMENT);
    return () => clearTimeout(timer);
  }, [form]);
  const { data, isPending } = useQuery({
    queryKey: ["form-faults", JSON.stringify(settled)],
    queryFn: ({ signal }) => api.post<{ faults: Fault[] }>("/forms/check", { form: settled }, { signal }),
    placeholderData: (before) => before,
    gcTime: 60_000,
  });
  const sound = data?.faults.length === 0 ? settled : undefined;
  if (sound && sound !== good && !isPending) setGood(sound);
  return { faults: data?.faults ?? NONE, asking: isPending || settled !== form, good };
}
