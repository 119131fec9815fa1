/** What stands when a page broke, or is not there. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/ui/ProblemNote";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/Notes";

export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t("problem.title")}>
      <ProblemNote problem={error} safe={t("problem.safe")} onRetry={reset} />
    </Page>
  );
}

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("missing.title")}>
      <Empty title={t("missing.what")} action={<Link to="/">{t("missing.home")}</Link>}>
        <p>{t("missing.why")}</p>
      </Empty>
    </Page>
  );
}
