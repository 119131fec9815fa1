/** Which models a question talks with: those of the house, chosen by name. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { endpointsQuery } from "@/api/models";
import { Group, Tick } from "@/ui/Entry";

interface Props {
  label: string;
  /** As many as may be chosen. */
  most: number;
  /** Names or ids, the first is side A. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  wrong: string | undefined;
}

export function EndpointsSetting({ label, most, value, onChange, wrong }: Props) {
  const t = useWords("rooms/projects");
  const { data } = useQuery(endpointsQuery);
  const open = (data?.rows ?? []).filter((one) => one.state !== "closed");
  const known = open.filter((one, at) => open.findIndex(({ name }) => name === one.name) === at);
  /** What was named when the form was opened stays in sight, so that a slip can be taken back. */
  const [named] = useState(value);
  const strange = [...new Set([...named, ...value])].filter((name) => !known.some((one) => isIt(one, name)));
  const isFull = value.length >= most;
  return (
    <Group legend={label} wrong={wrong}>
      <p className="dim">{t("models.choose", { count: most })}</p>
      {known.map((one) => {
        const chosen = value.some((each) => isIt(one, each));
        return (
          <Tick
            key={one.id}
            label={one.name}
            help={[one.model, one.down_since && t("models.down")].filter(Boolean).join(" · ")}
            checked={chosen}
            disabled={isFull && !chosen}
            onChange={() =>
              onChange(chosen ? value.filter((each) => !isIt(one, each)) : [...value, one.name])
            }
          />
        );
      })}
      {strange.map((name) => (
        <Tick
          key={name}
          label={name}
          help={t("models.notThere")}
          checked={value.includes(name)}
          disabled={isFull && !value.includes(name)}
          onChange={() =>
            onChange(value.includes(name) ? value.filter((each) => each !== name) : [...value, name])
          }
        />
      ))}
      {data && known.length === 0 && strange.length === 0 && <p className="dim">{t("models.none")}</p>}
    </Group>
  );
}

const isIt = (one: { id: string; name: string }, chosen: string): boolean =>
  one.id === chosen || one.name === chosen;
