/** What stands when a page broke, or is not there. */
import { Link } from "@tanstack/react-router";
import { type ReactNode, use } from "react";
import { useWords } from "@/i18n";
import { ProblemNote } from "@/ui/ProblemNote";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/Notes";
import { InMain } from "./landmark";

function Landmark({ children }: { children: ReactNode }) {
  return use(InMain) ? children : <main>{children}</main>;
}

export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useWords();
  return (
    <Landmark>
      <Page title={t("problem.title")}>
        <ProblemNote problem={error} safe={t("problem.safe")} onRetry={reset} />
      </Page>
    </Landmark>
  );
}

export function MissingPage() {
  const t = useWords();
  return (
    <Landmark>
      <Page title={t("missing.title")}>
        <Empty title={t("missing.what")} action={<Link to="/">{t("missing.home")}</Link>}>
          <p>{t("missing.why")}</p>
        </Empty>
      </Page>
    </Landmark>
  );
}
