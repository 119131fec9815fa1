/** Warned media behind a veil of the person's choice: what it holds is named, and one press shows or hides it. */
import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import type { Warning } from "./media";
import { isVeiled, useVeil } from "./veil";
import css from "./Media.module.css";

interface Props {
  warning: Warning | null | undefined;
  /** `veiled`: stand still and be mute. */
  children: (state: { veiled: boolean; muted: boolean }) => ReactNode;
}

export function Veil({ warning, children }: Props) {
  return warning ? <Warned warning={warning}>{children}</Warned> : children({ veiled: false, muted: false });
}

function Warned({ warning, children }: Props & { warning: Warning }) {
  const t = useWords("workspace/media");
  const { veil, lift } = useVeil();
  const [open, setOpen] = useState<boolean | undefined>(undefined);
  const veiled = open === undefined ? isVeiled(warning, veil) : !open;
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
