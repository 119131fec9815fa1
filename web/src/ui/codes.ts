/** Languages and countries by code, named in the reader's language. */
import { language } from "@/i18n";

/** ISO 3166-1; the server knows the same. */
export const COUNTRIES: readonly string[] = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
  "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
  "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
  "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
  "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
  "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
  "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
  "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK"
).split(" ");

/** Those offered by name; any other BCP 47 tag can be typed. */
const LANGUAGES: readonly string[] = (
  "en es ar zh hi bn pt ru ja de fr it ko tr vi pl uk nl ro el hu cs sv fi da nb he fa ur id " +
  "ms th ta te mr gu kn ml pa si ne my km lo mn ka hy az kk uz ky tg tk sw am so om ha yo ig " +
  "zu xh af rw sn ny mg wo ff ln lg ti bg sr hr sk sl lt lv et sq mk bs mt is ga cy eu ca gl " +
  "lb fil jv su ceb ilo qu ay gn ht yue wuu pt-BR pt-PT es-MX es-ES es-AR en-GB en-US en-IN fr-CA zh-Hans zh-Hant ar-EG ar-MA ckb ku ps sd or " +
  "as bho mai"
).split(" ");

const named = (type: "region" | "language", code: string): string => {
  try {
    return new Intl.DisplayNames([language()], { type }).of(code) ?? code;
  } catch {
    return code; // no such code: what was typed says more than nothing
  }
};

export const countryName = (code: string): string => named("region", code);
export const languageName = (tag: string): string => named("language", tag);

export interface Named {
  code: string;
  name: string;
}

const byName = (codes: readonly string[], name: (code: string) => string): Named[] =>
  codes
    .map((code) => ({ code, name: name(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language()));

export const countriesByName = (): Named[] => byName(COUNTRIES, countryName);
export const languagesByName = (): Named[] => byName(LANGUAGES, languageName);

/** What somebody typed as a tag: the tag of a language they named, else what they typed. */
export function tagOf(typed: string): string {
  const wanted = typed.trim().toLocaleLowerCase(language());
  const known = LANGUAGES.find((tag) => languageName(tag).toLocaleLowerCase(language()) === wanted);
  return known ?? typed.trim();
}
