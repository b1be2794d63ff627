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

const toward = String.raw`(?:to|notify|tell|tells|call|calls|text|texts|page|pages|e-?mail|message|messages|whatsapp|slack|teams|dms?|sms|im|fax|ask|asks|alert|ping|contact|inform|cc|via|with|by|for|and|or|see|warn|brief|reach|phone|ring|dm|loop\sin|through|from|then|is|are|=|:|→|->|=>|(?<=\S\s)[–—-]|\/|@|,)`

const named = new RegExp(
  String.raw`(?:^|[\s(*_"“])(?i:${toward})\s*(?:[*_"“(]\s*)?(?:our\s|the\s|my\s)?(?:[\w'’/-]+\s){0,4}?(${name})`,
  'gu',
)
const deciding = new RegExp(
  String.raw`(?<![\p{L}])(${name})(?:\s${name})?(?:\s\([^)]{2,60}\)|,\s[^,.]{2,50},)?\s(?:owns?|decides?|is|has|handles?|takes?|approves?|answers?|gets?|wants?|must|needs?|should|will|makes?|signs?|rules|leads?|calls?|covers?|runs?|hears|knows|resolves?|reviews?|is\stold|does)\b`,
  'gu',
)
const labelled = new RegExp(String.raw`(?:^|\n)[\s>*_-]*(${name})(?:\s${name})?(?:\s\([^)\n]*\))?[*_]*\s?[:–—]\s`, 'gu')
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
  return [named, deciding, labelled].some((sign) => [...text.matchAll(sign)].some(([, who]) => isPerson(who as string)))
}

function isPerson(word: string): boolean {
  return !notPeople.has(word.toLowerCase().replace(/['’]s$/, ''))
}
