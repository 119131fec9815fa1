/** The part of the profile that says how warned media is shown, on every device. */
import { useWords } from "@/i18n";
import { Segmented } from "@/ui/Field";
import { CATEGORIES, LOOKS, useVeil, type Veil } from "./veil";
import css from "./Media.module.css";

export function VeilSettings({ className }: { className?: string }) {
  const t = useWords("workspace/media");
  const { veil, choose } = useVeil();
  const change = (part: Partial<Veil>) => choose({ ...veil, ...part });
  return (
    <section className={className} aria-labelledby="veil">
      <div>
        <h2 id="veil">{t("settings.title")}</h2>
        <p className="dim">{t("settings.help")}</p>
      </div>
      <Segmented
        label={t("settings.look")}
        value={veil.look}
        onChange={(look) => change({ look: look as Veil["look"] })}
        options={LOOKS.map((value) => ({ value, label: t(`look.${value}`) }))}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={veil.muted}
          onChange={(event) => change({ muted: event.target.checked })}
        />
        {t("settings.muted")}
      </label>
      <fieldset className={css.categories}>
        <legend>{t("settings.optIn")}</legend>
        {CATEGORIES.map((category) => (
          <label key={category} className={css.check}>
            <input
              type="checkbox"
              checked={veil.opted_in.includes(category)}
              onChange={(event) =>
                change({
                  opted_in: CATEGORIES.filter((one) =>
                    one === category ? event.target.checked : veil.opted_in.includes(one),
                  ),
                })
              }
            />
            {t(`category.${category}`)}
          </label>
        ))}
      </fieldset>
      <p className="dim">{t("veil.today", { count: veil.lifted_today })}</p>
    </section>
  );
}
