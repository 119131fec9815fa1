/** What was looked at to see whether work suits somebody, in the reader's words. */
import { useWords } from "@/i18n";
import { languageName } from "@/ui/codes";
import { useAsked } from "@/workspace/missing/asked";

interface Looked {
  aspect: string;
  key: string;
}

/** Gives `name`, what is looked at, and `found`, that with what somebody has there. */
export function useReason() {
  const t = useWords("rooms/drives");
  const { told } = useAsked();
  const name = ({ aspect, key }: Looked): string =>
    t(`aspect.${aspect}`, { key: aspect === "language" ? languageName(key) : key });
  const found = (one: Looked & { had: string | number }): string => {
    const had =
      one.aspect === "domain" && typeof one.had === "string"
        ? one.had
            .split(", ")
            .map((each) => told("domain", each))
            .join(", ")
        : told(one.aspect, one.had);
    return one.aspect === "record" ? name(one) : t("found", { what: name(one), had });
  };
  return { name, found };
}
