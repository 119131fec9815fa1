/** Warned media behind a veil of the person's choice: what it holds is named, and one press shows or hides it. */
import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { usePreferences } from "@/app/preferences";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { useKeysFirst } from "../useKeys";
import type { Warning } from "./media";
import { isVeiled, useVeil } from "./veil";
import css from "./Media.module.css";

interface Props {
  warning: Warning | null | undefined;
  /** Keys that do something to what is behind: none of them does, until it is shown. */
  uses?: (key: string) => boolean;
  /** `veiled`: stand still and be mute. */
  children: (state: { veiled: boolean; muted: boolean }) => ReactNode;
}

export function Veil({ warning, children, ...keys }: Props) {
  if (!warning) return children({ veiled: false, muted: false });
  return (
    <Warned warning={warning} {...keys}>
      {children}
    </Warned>
  );
}

function Warned({ warning, uses, children }: Props & { warning: Warning }) {
  const t = useWords("workspace/media");
  const { veil, lift } = useVeil();
  const [open, setOpen] = useState<boolean | undefined>(undefined);
  const veiled = open === undefined ? isVeiled(warning, veil) : !open;
  const { letters } = usePreferences();
  // Nobody marks what they do not see.
  useKeysFirst((key) => veiled && (uses?.(key) ?? false), letters);
  const named = warning.categories.map((one) => t(`category.${one}`)).join(", ");
  const show = () => {
    setOpen(true);
    void lift(warning.severity);
  };
  return (
    <div className={css.warned} data-veiled={veiled || undefined}>
      <div className={css.warning}>
        <p>
          <strong>{t("veil.warned", { categories: named })}</strong>{" "}
          <span className="dim">{t(`severity.${warning.severity}`)}</span>
        </p>
        {veiled ? (
          <Button icon={<Eye size={16} />} onClick={show}>
            {t("veil.show")}
          </Button>
        ) : (
          <Button icon={<EyeOff size={16} />} onClick={() => setOpen(false)}>
            {t("veil.hide")}
          </Button>
        )}
        <p className="dim">
          {t("veil.skip")} {veil.lifted_today > 0 && t("veil.today", { count: veil.lifted_today })}
        </p>
      </div>
      {veiled && veil.look === "hide" ? null : (
        <div className={css.behind} data-look={veiled ? veil.look : undefined} inert={veiled}>
          {children({ veiled, muted: veil.muted })}
        </div>
      )}
    </div>
  );
}
