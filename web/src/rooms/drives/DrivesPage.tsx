/** A project's drives for who manages its members: a new one, and how those went that there were. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { DriveCard } from "./DriveCard";
import { NewDrive } from "./NewDrive";
import { drivesQuery } from "./queries";

export function DrivesPage({ project }: { project: number }) {
  const t = useWords("rooms/drives");
  const { data, error, refetch } = useQuery(drivesQuery(project));
  return (
    <div className={stack.stack}>
      <p className="dim">{t("lead")}</p>
      <NewDrive project={project} />
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {data?.rows.map((one) => (
        <DriveCard key={one.id} project={project} row={one} />
      ))}
    </div>
  );
}
