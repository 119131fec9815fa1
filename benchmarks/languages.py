"""500 languages by their BCP 47 tags, and people's names in their own script; for benchmarks."""

from __future__ import annotations

_TWO = """aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff
fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw
ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw
sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh
zu"""
_THREE = """ace ach ada ady aeb ajp apc arn ars ary arz ast awa bal ban bar bas bci bcl bem bew bgn bho bik bin bjn bqi brx bug bum byn
cdo ceb cgg chk chr ckb cnr crh csb ctg dag dak din dje doi dsb dua dyo dyu ebu efi ewo fan fil fon frp frr fuf fur gaa gag gan gbm gez gil
gom gsw guz hak haw haz hil hmn hne hnj hno hsb hsn iba ibb ilo inh jam jax jbo jmc kaa kab kac kaj kam kbd kcg kde kea kfy kha khb khq kln
kmb kok kpe krc krl kru ksb ksf ksh kum lad lag lah lez lij lkt lmo lol loz lrc lua luo lus luy luz mad maf mag mai mak mas mdf mer mfe mgh
mgo mhr min mni mos mrj mua mus mwl myv mzn nan nap naq nds new nia niu nmg nnh nqo nso nus nyn pag pam pap pau pcm pms pon qug raj rap rcf
rhg rof rup rwk sah sam saq sas sat sbp scn sco seh ses shi shn sid skr sma smj smn sms snk srn ssy suk sus swb syr szl tem teo tet tig tiv
tpi tru tum tvl twq tyv tzm udm umb vai vec vep vmf vun wae wal war wbp wuu xal xmf xog yao yav ybb yue zap zea zgh zza"""
_PLACED = """en-US en-GB en-AU en-CA en-IN en-NG en-ZA en-KE en-IE en-NZ en-PH en-SG en-GH en-PK es-ES es-MX es-AR es-CO es-CL es-PE es-VE
es-EC es-GT es-CU es-DO es-UY es-PY es-BO es-419 ar-EG ar-SA ar-MA ar-DZ ar-IQ ar-SY ar-YE ar-SD ar-TN ar-LY ar-JO ar-LB ar-AE fr-FR fr-CA
fr-BE fr-CH fr-CI fr-SN fr-CM fr-CD pt-PT pt-BR pt-AO pt-MZ zh-Hans zh-Hant zh-Hans-SG zh-Hant-HK zh-Hant-TW de-DE de-AT de-CH sr-Latn
sr-Cyrl uz-Latn uz-Cyrl az-Latn az-Arab az-Cyrl pa-Guru pa-Arab kk-Cyrl kk-Arab mn-Cyrl mn-Mong ku-Latn ku-Arab tg-Cyrl ha-Arab bs-Cyrl
iu-Latn sw-KE sw-TZ sw-CD bn-BD bn-IN ta-IN ta-LK ta-MY ur-PK ur-IN ru-RU ru-UA ru-KZ nl-NL nl-BE it-IT it-CH ko-KR ko-KP fa-IR fa-AF
ms-MY ms-Arab tr-CY sv-FI el-CY ro-MD hr-BA sq-XK ne-IN so-KE ti-ER yo-BJ ff-Adlm ff-Latn vi-VN th-TH hi-Latn"""

TAGS: tuple[str, ...] = tuple(dict.fromkeys(f"{_TWO} {_THREE} {_PLACED}".split()))[:500]
"""Widely spoken ones are not first: a Zipf curve over `ranked` makes them so."""

_SPOKEN = [
    "en",
    "zh",
    "hi",
    "es",
    "ar",
    "bn",
    "pt",
    "ru",
    "ur",
    "id",
    "de",
    "ja",
    "sw",
    "mr",
    "te",
    "tr",
    "ta",
    "vi",
    "ko",
    "fr",
    "fa",
    "it",
    "th",
    "gu",
    "pl",
    "uk",
    "my",
    "am",
    "yo",
    "ig",
]

RANKED: tuple[str, ...] = tuple(dict.fromkeys([*_SPOKEN, *TAGS]))[:500]

_NAMES: dict[str, tuple[str, str]] = {
    "en": ("Grace Oliver Amelia Noah", "Walker Hughes Bennett"),
    "es": ("Lucía Mateo Sofía Íñigo", "Núñez Peña Gutiérrez"),
    "pt": ("João Conceição Inês", "Gonçalves Simões"),
    "fr": ("Zoé François Anaïs", "Lefèvre Gaëtan"),
    "de": ("Jürgen Käthe Björn", "Müller Groß"),
    "tr": ("Çağla İbrahim Gülşah", "Yıldız Öztürk"),
    "pl": ("Łukasz Małgorzata", "Święcicki Żak"),
    "vi": ("Nguyễn Thảo Đức", "Trần Phạm"),
    "yo": ("Adébáyọ̀ Ṣadé", "Ọlátúnjí"),
    "ig": ("Chíamàka Ọbịọma", "Ńwàọgụ́"),
    "ar": ("فاطمة محمد ليلى", "الحسن المصري"),
    "fa": ("شیرین آرش", "رضایی"),
    "ur": ("زینب عمران", "خان چوہدری"),
    "he": ("נועה איתן", "כהן לוי"),
    "yi": ("שרה מענדל", "גאָלדבערג"),
    "hi": ("आरव प्रिया", "शर्मा वर्मा"),
    "mr": ("सई ओंकार", "कुलकर्णी"),
    "ne": ("सुनिता बिकाश", "थापा"),
    "bn": ("অনন্যা রফিক", "হোসেন দাস"),
    "pa": ("ਹਰਪ੍ਰੀਤ ਗੁਰਲੀਨ", "ਸਿੰਘ"),
    "gu": ("ધ્વનિ હર્ષ", "પટેલ"),
    "or": ("ସୁଜାତା", "ମହାନ୍ତି"),
    "ta": ("மலர் கவின்", "முருகன்"),
    "te": ("సాయి లక్ష్మి", "రెడ్డి"),
    "kn": ("ಅನನ್ಯ ರವಿ", "ಗೌಡ"),
    "ml": ("അഞ്ജലി", "നായർ"),
    "si": ("නිමල් සඳුනි", "පෙරේරා"),
    "th": ("สมชาย มะลิ", "ใจดี"),
    "lo": ("ບຸນມີ", "ແກ້ວ"),
    "km": ("សុខា", "ច័ន្ទ"),
    "my": ("အောင် မေ", "ကျော်"),
    "bo": ("བསྟན་འཛིན", "སྒྲོལ་མ"),
    "ka": ("ნინო გიორგი", "ბერიძე"),
    "hy": ("Անի Արամ", "Պետրոսյան"),
    "el": ("Ελένη Γιώργος", "Παπαδόπουλος"),
    "ru": ("Анастасия Дмитрий", "Иванов Соколова"),
    "uk": ("Оксана Їжак", "Шевченко"),
    "bg": ("Ивайло Цветана", "Димитров"),
    "sr": ("Љубица Ђорђе", "Николић"),
    "mn": ("Болормаа", "Ганбаатар"),
    "am": ("ሰላም አበበ", "ተስፋዬ"),
    "ti": ("ሰምሃር", "ገብረ"),
    "zh": ("伟 静 秀英", "王 李 张"),
    "ja": ("さくら 健太", "佐藤 鈴木"),
    "ko": ("서연 민준", "김 이 박"),
    "dv": ("އައިޝަތު", "މުޙައްމަދު"),
    "chr": ("ᎠᏯ", "ᏩᏯ"),
    "nqo": ("ߊ߬ߡߊߘߎ߫", "ߞߎߙߎߡߊ߫"),
}
"""Given and family names, a few of each, by the language they are written in."""


def names_of(tag: str) -> tuple[str, ...]:
    """Whole names of people who speak a language; those of languages without their own list are written in Latin letters."""
    given, family = _NAMES.get(tag.split("-")[0], _NAMES["en"])
    return tuple(f"{one} {other}" for one in given.split() for other in family.split())
