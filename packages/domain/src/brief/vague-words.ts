/** Words that ask for nothing in particular, and what would make them good. */
export interface VagueWords {
  readonly kind: 'ask' | 'when' | 'scope' | 'trust'
  readonly pattern: RegExp
  readonly mend: string
}

const startsAsk = String.raw`(?<=^[\s>*_#•–+✓-]*(?:\d+[.)]\s*)?(?:[\p{L} ]{1,24}:\s*)?|[.;:,!?(—–]\s*|\b(?:to|please|should|will|must|can|and|or|then|also|just|kindly|you|who|they|she|he|va|assistant|mostly|generally|basically|simply)\s)`
const ask = [
  ...[
    'help(?:ing)?(?:\\s(?:us|me|them|out)\\b)?(?:\\s(?:with|out|on|around|in|keep|manage|handle|get|stay|be)\\b|(?=\\s(?:the|our|us|me|dr)\\b)|(?<=\\s(?:us|me|out)))',
    'assist(?:ing)?(?:\\s(?:with|in|us|the|on|dr)\\b)',
  ],
  ...[
    'handl(?:e|ing)',
    'deal(?:ing)?\\swith',
    'tak(?:e|ing)\\scare\\sof',
    'work(?:ing)?\\son',
    'look(?:ing)?\\s(?:into|after|over)',
    'see(?:ing)?\\sto\\b(?!\\sit)',
  ],
  ...[
    'manag(?:e|ing)',
    'improv(?:e|ing)',
    'streamlin(?:e|ing)',
    'optimi[sz](?:e|ing)',
    'tak(?:e|ing)\\s(?:over|on|ownership\\sof|charge\\sof)',
    'support(?:ing)?\\s(?:the|our|us|with|all|any|staff|dr|office|team|providers?|clinic|practice)\\b',
    'stay(?:ing)?\\son\\stop\\sof',
    'keep(?:ing)?\\son\\stop\\sof',
    'keep(?:ing)?\\san\\seye\\son',
  ],
  ...[
    'sort(?:ing)?(?:\\s\\w+){0,3}?\\sout',
    'oversee(?:ing)?',
    '(?:be\\s|being\\s)?(?:responsible\\sfor|in\\scharge\\sof)',
    'pitch(?:ing)?\\sin',
    'lend(?:ing)?\\sa\\shand',
    'tend(?:ing)?\\sto',
    'attend(?:ing)?\\sto',
    'do(?:ing)?\\s(?:the\\s|some\\s|all\\s)?(?:referrals?|billing|scheduling|insurance|admin|phones?|paperwork|follow[- ]?ups?|emails?|faxes)\\b',
    'keep(?:ing)?\\s(?:things|everything|it\\sall|stuff|us)\\b',
    'make\\ssure\\s(?:everything|things|it\\sall|all\\sis|it)\\b',
    'keep\\sup\\swith',
    'be\\sthere\\sfor',
    'clean(?:ing)?\\sup\\s(?:things|stuff|everything|the\\smess)',
    'follow(?:ing)?\\sup(?:\\son)?\\s(?:things|stuff|everything)',
  ],
].join('|')

export const vagueWords: readonly VagueWords[] = [
  {
    kind: 'ask',
    pattern: new RegExp(String.raw`${startsAsk}(?:${ask})(?![\p{L}-])`, 'giu'),
    mend: 'Say what is done to which thing, and by when or until what is the case: "Update the referral tracker by 3 p.m. America/Chicago"',
  },
  {
    kind: 'when',
    pattern:
      /\ba\.?s\.?a\.?p\b\.?|\b(?:(?:as\s)?soon|as\squickly|as\searly|as\sfast)\sas\s(?:possible|you\scan|they\scan|you\sare\sable|practical|practicable|feasible)\b|\bwhen(?:ever)?\s(?:you\s(?:have\s(?:time|a\s(?:chance|minute|moment))|get\s(?:a\s(?:chance|minute|moment)|to\sit|around\sto\sit)|can|are\sable|feel)|possible|convenient|time\s(?:allows|permits)|there(?:'s|’s|\sis)\stime|free|able)\b|\b(?:in\sa\stimely\s(?:manner|fashion|way)|timely|promptly|quickly|speedily|at\syour\searliest\sconvenience|sooner\srather\sthan\slater|in\sgood\stime|in\sdue\scourse|at\ssome\spoint|eventually|before\stoo\slong|from\stime\sto\stime|now\sand\sthen|every\sso\soften|on\sa\sregular\sbasis|regularly|periodically|routinely|occasionally|as\stime\s(?:allows|permits)|reasonable\s(?:time|amount\sof\stime)|without\sdelay|in\sa\sreasonable)\b|(?<!as\s|too\s|how\s)\bsoon(?:ish)?\b(?=\s*(?:[.,;!)]|$))|\bvery\ssoon\b/giu,
    mend: 'Give a time of the day with its zone, or a span such as "within two business hours"',
  },
  {
    kind: 'scope',
    pattern:
      /\b(?:as|when(?:ever)?|where(?:ver)?)[\s-]needed\b(?!\s(?:by|for|in\sthe)\b)|\bas\s(?:required|necessary|appropriate|applicable|indicated)\b(?!\s(?:by|in|under|on)\b)|\b(?:when(?:ever)?|where(?:ver)?)\s(?:necessary|appropriate|required|applicable)\b|\betc\b\.?|\bet\scetera\b|\band\s(?:so\s(?:on|forth)|the\slike|such(?!\s\w)|more(?=\s*[.;]|\s*$)|others?(?=\s*[.;]|\s*$)|everything(?:\selse)?|all\sthat|(?:other\s)?(?:stuff|things))\b|\b(?:things|stuff|tasks|items)\slike\s(?:that|this)\b|\b(?:some|the|other|misc|various|general|random)\s?stuff\b|\bstuff\b|\b(?:or|and|do)\swhatever\b|\bwhatever\s(?:else\s|it\s)?(?:is\sneeded|comes\s(?:up|in|along)|needs|is\srequired|works|takes|you|arises|we\sneed|they\sneed|she\sneeds|he\sneeds|else)\b|(?<!before\s)\b(?:anything|everything)\selse(?:\s(?:that|which|we)\b.{0,20})?(?=\s*[.;,]|\s*$)|\banything\sthat\s(?:comes\sup|needs\sdoing|is\sneeded)\b|\bmisc(?:\.|ellaneous)?(?=\s(?:tasks?|items?|duties|things|work|admin|requests?|issues)|\s*[.;,]|\s*$)|\bvarious\s(?:tasks?|things|duties|items|projects|issues|documents|sources|tools|places)\b|\bother\s(?:duties|tasks)\b|\bas\sassigned\b|\bgeneral\s(?:admin(?:istrative)?|support|help|assistance|office\swork)\b|\bon\san\sas[- ]needed\sbasis\b|\bad[\s-]hoc\b(?!\s(?:reports?|requests?|lists?|quer(?:y|ies)|tab|folder|queue))|\bmost\s(?:things|of\sit)\b|\bthe\srest\sof\sit\b|\ba\sbit\sof\severything\b|\band\/or\sother\b|\bthat\s(?:kind|sort)\sof\sthing\b/giu,
    mend: 'List what is meant, each by name, or say where the list is',
  },
  {
    kind: 'trust',
    pattern:
      /\b(?:do|try)\syour\sbest\b|\buse\s(?:your\s)?(?:own\s|best\s|good\s|sound\s|some\s)*(?:judge?ment|discretion|common\ssense|instincts?|head)\b|\b(?:as|if)\syou\s(?:see\sfit|think\sbest|like|prefer|wish)\b|\byou\sknow\s(?:what|how|the\sdrill|who)\b|\bfigure\s(?:it|things|this)\sout\b|\b(?:like|as)\s(?:we\s)?(?:always|usual(?:ly)?)(?:\s(?:do|did|does))?(?=\s*[.;,!]|\s*$)|\bthe\susual(?:\s(?:way|stuff|process|things|ones|places?|rules?|suspects|people))?(?=\s*[.;,!]|\s*$)|\bbe\s(?:careful|proactive|smart|reasonable|nice|professional|thorough|mindful|sensible)(?=\s*[.;,!]|\s*$|\sand\b|\swith\b)|\bkeep\s(?:me|us|everyone)\s(?:posted|in\sthe\sloop|happy|updated)\b|\b(?:good|high)\squality\swork\b|\bto\s(?:my|our|the\sdoctor['’]s|everyone['’]s)\ssatisfaction\b|\b(?:looks|feels|seems|is)\s(?:good|right|fine|ok(?:ay)?|nice|decent|reasonable)(?=\s*[.;,!]|\s*$)|(?<!\bas\s)\b(?:well|properly|nicely|correctly|smoothly|efficiently)(?=\s*[.;!]|\s*$)|\bup\sto\s(?:you|par|standard)\b|\bunder\scontrol\b|\bwhat(?:ever)?\syou\sthink\b|\buse\swhatever\b|\bin\sgood\s(?:shape|order)\b|\bwe\s?(?:['’]ll|\swill)\sknow\s(?:it\s)?when\b|\bhappy\swith\sit\b|\bcommon\ssense\b|\b(?:make|makes|making)\s(?:my|our|everyone['’]s|the\s[\p{L}]+['’]s?)\s(?:life|lives|job|jobs|day|days)\s(?:easier|better)\b|\b(?:get|gets|getting|stay|keep)\s(?:me\s|us\s|things\s|everything\s)?(?:organi[sz]ed|caught\sup|on\strack)\b|\bwhatever\sit\stakes\b|\bkeep\s(?:the\s[\p{L}]+|us|things)\srunning\b/giu,
    mend: 'Say what the assistant does, and how anybody can see that it is right',
  },
]
