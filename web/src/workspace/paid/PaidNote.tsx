/** What sitting an exam or a session pays and how long it takes, said before one begins; nothing where it pays nothing. */
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useWords } from "@/i18n";
import { type Fee, myFeesQuery } from "@/api/fees";
import { money } from "@/ui/format";

interface Props {
  about: Fee["about"];
  subject: string;
}

/** While its words come, nothing is said: the page around it, and what has the focus there, stays. */
export function PaidNote(props: Props) {
  return (
    <Suspense fallback={null}>
      <Note {...props} />
    </Suspense>
  );
}

function Note({ about, subject }: Props) {
  const t = useWords("workspace/paid");
  const { data } = useQuery(myFeesQuery);
  const fee = data?.rows.find((one) => one.about === about && one.subject === subject);
  if (!fee) return null;
  if (fee.held) return <p>{t("held")}</p>;
  const values = { count: fee.minutes, amount: money(fee.amount), most: money(fee.most) };
  return (
    <p>
      <strong>{t(`pays.${fee.basis}`, values)}</strong> {t(`how.${about}.${fee.basis}`)}{" "}
      {about === "exam" && t("times", { count: fee.times })}
    </p>
  );
}
