/** The parts of a project and the deed each asks for; a new page of a project is a line here and a word "tab.<part>". */
import type { Project } from "@/api/house";
import type { Translate } from "@/i18n";
import type { Tab } from "@/ui/Tabs";

type Part = readonly [path: string, deed: Project["deeds"][number]];

const GROUPS: Readonly<Record<string, readonly Part[]>> = {
  health: [["health", "see_quality"]],
  setup: [
    ["form", "see_project"],
    ["guidelines", "see_project"],
    ["rehearsal", "change_project"],
  ],
  people: [
    ["members", "manage_members"],
    ["openings", "manage_members"],
    ["drives", "manage_members"],
    ["onboarding", "change_project"],
    ["calibration", "change_project"],
    ["impact", "manage_members"],
  ],
  content: [
    ["items", "see_answers"],
    ["import", "import"],
    ["media", "import"],
  ],
  models: [
    ["draws", "use_models"],
    ["judges", "see_quality"],
  ],
  quality: [
    ["results", "see_quality"],
    ["review", "review"],
    ["questions", "review"],
    ["gold", "see_quality"],
    ["rules", "see_quality"],
    ["performance", "see_quality"],
    ["evidence", "see_quality"],
    ["probes", "see_quality"],
  ],
  pay: [["pay", "pay"]],
  datasets: [["datasets", "build"]],
  training: [
    ["runs", "train"],
    ["leaderboard", "train"],
    ["rounds", "plan_rounds"],
  ],
};

/** What the asker has a deed for, as the server says; a group of one part is named after that part. */
export function tabsOf(project: Project, t: Translate): Tab[] {
  const root = `/projects/${project.id}`;
  const groups = Object.entries(GROUPS).flatMap(([name, all]): Tab[] => {
    const parts = all
      .filter(([, deed]) => project.deeds.includes(deed))
      .map(([path]) => ({ to: `${root}/${path}`, label: t(`tab.${path}`) }));
    const [first, second] = parts;
    if (!first) return [];
    return second ? [{ to: first.to, label: t(`tab.${name}`), parts }] : [first];
  });
  return [{ to: root, label: t("tab.overview"), exact: true }, ...groups];
}
