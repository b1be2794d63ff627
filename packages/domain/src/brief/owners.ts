const name = String.raw`\p{Lu}[\p{Ll}’'][\p{L}’'-]*`
const title = String.raw`(?:dr|mr|mrs|ms|prof|nurse|attorney|coach|pastor|rev|sister|father|chef|captain)\.?\s`

/** Capitalised, but no person. */
const notPeople = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december slack teams outlook gmail google excel word epic cerner athena ehr emr crm zoom whatsapp trello
  asana notion quickbooks hubspot salesforce medicare medicaid eastern central mountain pacific urgent stat anything any
  everything all if when the a an this that these those no never always do don not missing immediately someone somebody
  anyone anybody everyone management leadership team staff office clinic practice front back flag flags escalate tell call
  text email notify alert send ask message page contact let use please same new old then also otherwise within before after
  by at in on for from to with and or but it they we you i he she them us me him her my our your their who whoever whom what
  whatever where why how chicago america york phoenix denver london manila asap tbd todo na support help desk hq admin
  sharepoint drive dropbox airtable smartsheet ringcentral docusign hipaa insurance insurer billing scheduling referral
  referrals patients patient clinical other others rest every each only high low normal critical priority level yes once
  kareo tebra advancedmd drchrono eclinicalworks nextgen allscripts practicefusion phreesia klara weave spruce zendesk jira
  freshdesk intercom stripe square shopify xero loom calendly acuity docs sheets sheet chat channel phone voicemail inbox
  urgently promptly soon today tomorrow tonight right away directly first second third upper senior appropriate relevant
  correct responsible proper person people members colleague colleagues provider providers doctor doctors nurses physicians
  aetna humana cigna anthem blue cross shield united kaiser centene molina availity fedex ups usps dhl amazon ebay paypal
  venmo visa mastercard facebook instagram twitter linkedin tiktok youtube yelp microsoft apple adobe dentrix eaglesoft
  appfolio procore clio lawyers legal hr it finance accounting sales marketing operations dispatch reception security
  physician manager managers supervisor supervisors lead leads leader leaders owner owners director directors`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** One person by what they do; a team, an office or "management" owns nothing. */
const heads =
  'manager|lead|leader|supervisor|director|coordinator|co-ordinator|administrator|admin\\slead|nurse|physician|doctor|dentist|clinician|therapist|psychologist|surgeon|midwife|pharmacist|optician|optometrist|hygienist|veterinarian|vet|technician|tech|partner|officer|head|chief|owner|founder|principal|president|attorney|lawyer|counsel|paralegal|specialist|analyst|controller|comptroller|treasurer|registrar|dean|bookkeeper|accountant|cpa|auditor|editor|producer|planner|broker|agent|adjuster|underwriter|dispatcher|secretary|scribe|biller|coder|scheduler|consultant|executive|chef|foreman|superintendent|engineer|architect|designer|buyer|trainer|coach|pastor|priest|rabbi|teacher|translator|recruiter|author|requester|requestor|navigator|liaison|ceo|coo|cfo|cto|cmo|cio|gm|pm|ea|provider|concierge|captain|sergeant|medic|assistant\\smanager|boss'
const byRole = new RegExp(
  String.raw`(?<![\p{L}-])(?:${heads})(?![\p{L}-]|\s(?:time|times|source|gen|generation|portal|inbox|queue|list|form|notes?|schedule|license|number|id|column|field|team|teams|staff|meeting|office)\b)`,
  'giu',
)

/** "A manager", "any available nurse": whoever that is, nobody was named. */
const anybody =
  /\b(?:an?|any|some|somebody|another|every|each|no|without|whichever|whatever|appropriate|relevant|available|proper|correct|right|other|all)\s(?:[\p{L}-]+\s){0,2}$/iu

function namesRole(text: string): boolean {
  return [...text.matchAll(byRole)].some(({ index }) => !anybody.test(text.slice(Math.max(0, index - 50), index)))
}

const tells =
  '(?<!due\\s)to|let|notify|tells?|calls?|texts?|pages?|e-?mails?|messages?|whatsapp|slack|dms?|sms|ims?|fax|asks?|alerts?|ping|contact|inform|cc|warn|reach|phone|ring|loop\\sin|see|involve|consult|walk\\sit\\sto|(?:flag|escalate|hold|leave|mark|save|tag|park|set\\saside)(?:\\s[\\w-]+){0,3}\\sfor|→|->|=>|➜|@'
const hands = 'with|by|through|via|is|are|then|[:=,]|(?<=\\S\\s)[–—-]'
const then = String.raw`(?=['’]s\b|\s\p{Lu}|\s?\(|\s?[,.;)/&!]|\s*$|\s*\n|\s(?:on|by|at|via|in|who|the|same|right|and|or|directly|immediately|first|asap|before|within|for|if|to|straight|now|so|only)\b)`

/** Told or asked: "tell Dana", "goes to our billing lead Dana". */
const told = new RegExp(
  String.raw`(?:^|[\s(*_"“])(?i:${tells})\s*(?:[*_"“(]\s*)?(?:[\p{Ll}'’/-]+\s){0,4}?(?:\p{Lu}\.\s)?(${name})`,
  'gu',
)
/** Named behind the case: "Denials above $200: Carla, same day", "decided by Dana". */
const behind = new RegExp(
  String.raw`(?:^|[\s(*_"“\p{L}\d])(?:${hands})\s*[*_"“(]?(?:our\s|the\s|my\s)?(?:\p{Lu}\.\s)?(${name})${then}`,
  'gmu',
)
const deciding = new RegExp(
  String.raw`(?<![\p{L}])(${name})(?:\s${name})?(?:\s\([^)]{2,60}\)|,\s[^,.]{2,50},)?\s(?:owns?|decides?|handles?|takes?|approves?|signs?\s(?:off|it|them)|signs|answers?|makes?\sthe\s(?:call|decision)|rules|has\s(?:the\s)?(?:final|last|only)|is\s(?:the\s)?(?:\w+\s)?(?:owner|decision|contact|one\swho|told|called|asked|responsible|in\scharge)|gets?\s(?:a|the|told|called|it|these|those|all)|(?:must|should|needs\sto|has\sto|will|wants\sto)\s(?:be\s(?:told|called|asked|informed|notified|the)|approve|decide|see|know|hear|sign|review|take|handle)|resolves?|reviews?)\b`,
  'gu',
)
const labelled = new RegExp(
  String.raw`(?:^|\n)[\s>*•_-]*(${name})(?:\s${name})?(?:\s\([^)\n]*\))?[*_]*\s?[:–—]\s(?!.*\b(?i:escalate|flag|tell|notify|alert|stop|call|contact)\b)`,
  'gu',
)
/** A label that ends like this names a case, not a person. */
const caseWord =
  /(?:ed|ing|ly|tions?|sions?|ments?|ity|ities|ness|ances?|ences?|ages?|ures?|ive|ous|ts|ls|ms|ks|gs|ers|ors|ies|ues|ims|yes|ns|late|lost|new|old|broken|damage|denial|refund|complaint|dispute|error|angry|safety|legal|money|media|press|abuse|fraud|pain|fire|water|gas)$/i
const titled = new RegExp(String.raw`\b${title}${name}`, 'iu')
const address = /[\w.+-]+@[\w-]+\.[\w.-]+|(?:^|[\s(])@[a-z][\w.-]{1,30}/i
const ownerLabel =
  /\b(?:owner|decision[- ]maker|decides|escalation contact|contact|point person|point of contact)s?\s*(?:\([^)]*\)\s*)?(?:of the decision\s*)?(?:is\s|[:=–—-]\s*)\**\s*(?:the\s)?(\p{Lu}[\p{L}.’'-]+)/iu

/** Whether a text names who decides: a person, one person by role, or an address; "the team" and "somebody" are nobody. */
export function namesOwner(text: string): boolean {
  const titleHit = titled.exec(text)
  if (titleHit !== null && /\p{Lu}/u.test(titleHit[0].split(/\s/).at(-1)?.[0] ?? '')) return true
  if (namesRole(text) || address.test(text)) return true
  const label = ownerLabel.exec(text)?.[1]
  if (label !== undefined && isPerson(label)) return true
  if ([...text.matchAll(labelled)].some(([, who]) => isPerson(who as string) && !caseWord.test(who as string)))
    return true
  return [told, behind, deciding].some((sign) => [...text.matchAll(sign)].some(([, who]) => isPerson(who as string)))
}

function isPerson(word: string): boolean {
  const bare = word.replace(/['’]s$/, '')
  return (
    !notPeople.has(bare.toLowerCase()) &&
    !/\p{Ll}\p{Lu}/u.test(bare.replace(/^(?:Mc|Mac|De|La|Le|Van|Di|Du|O['’])/, ''))
  )
}
