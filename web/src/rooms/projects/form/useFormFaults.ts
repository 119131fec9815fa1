/** What the server finds wrong with a form, asked a moment after the last stroke; and the last form that was right. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import type { Checked, Comparables } from "@/api/house";
import type { Fault } from "@/api/problems";
import type { Form } from "@/api/types";

const MOMENT = 350;
const NONE: readonly Fault[] = [];
const NOTHING: Comparables = {};

export interface FormCheck {
  faults: readonly Fault[];
  /** Nothing has come back about this form yet. */
  asking: boolean;
  /** The newest form without faults, every setting spelled out; undefined before the first. */
  good: Form | undefined;
  /** What conditions can be about, as of the newest form without faults. */
  comparables: Comparables;
}

export function useFormFaults(form: Form): FormCheck {
  const [settled, setSettled] = useState(form);
  const [sound, setSound] = useState<Checked>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(form), MOMENT);
    return () => clearTimeout(timer);
  }, [form]);
  const { data, isPending } = useQuery({
    queryKey: ["form-faults", JSON.stringify(settled)],
    queryFn: ({ signal }) => api.post<Checked>("/forms/check", { form: settled }, { signal }),
    placeholderData: (before) => before,
    gcTime: 60_000,
  });
  if (data?.form && data !== sound && !isPending) setSound(data);
  return {
    faults: data?.faults ?? NONE,
    asking: isPending || settled !== form,
    good: sound?.form ?? undefined,
    comparables: sound?.comparables ?? NOTHING,
  };
}
