/** A sentence that says whose answers something was made of, so that nobody takes a model's for a person's. */
import { useWords } from "@/i18n";
import type { Translate } from "@/i18n";
import type { Build } from "@/api/house";
import { number, percent } from "@/ui/format";

type Told = NonNullable<Build["voices"]>;
type Judge = NonNullable<Told["judges"]>[number];

export function VoicesNote({ voices }: { voices: Told }) {
  const t = useWords("ui/voices");
  return <p dir="auto">{sentence(t, voices)}</p>;
}

function sentence(t: Translate, { people, judges = [] }: Told): string {
  if (judges.length === 0) return t("told.people");
  const named = judges.map((one) => judge(t, one)).join(", ");
  return t(people ? "told.both" : "told.judges", { judges: named });
}

function judge(t: Translate, { name, models, agreement }: Judge): string {
  const spoke = Object.entries(models).map(([model, count]) =>
    t("told.answers", { model: model || "?", count: number(count) }),
  );
  const words = { name: `\u2068${name}\u2069`, models: spoke.join(", ") || "–" };
  if (!agreement) return t("told.judge", words);
  const { estimate, labels } = agreement;
  return t("told.measured", { ...words, share: percent(estimate), labels: number(labels) });
}

/** The same in two words, for a table. */
export function VoicesShort({ voices }: { voices: Told }) {
  const t = useWords("ui/voices");
  const count = voices.judges?.length ?? 0;
  if (count === 0) return t("short.people");
  return t(voices.people ? "short.both" : "short.judges", { count });
}
