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
const role = String.raw`(?:(?:office|practice|clinic|clinical|billing|front[- ]desk|nurse|nursing|operations|ops|account|project|program|programme|general|case|care|referral|referrals|intake|scheduling|medical|team|client|store|shop|property|finance|payroll|hr|human\sresources|it|marketing|sales|compliance|privacy|security|records|lab|pharmacy|surgery|shift|floor|site|regional|managing|executive|lead|head|senior|duty|on-call|charge|triage|department|unit|credentialing|authorization|prior[- ]auth|quality|warehouse|customer\s\w+|production|events?|kitchen|grant|parish|studio|legal|supervising|responsible|task|content|social\smedia|editorial|accounting|tax|dental|hygiene|recruiting|procurement|fleet|dispatch|service|booking|reservations|admissions|enrol?lment|volunteer|development|leasing|community|maintenance|assistant)[\s-]+)+(?:manager|lead|leader|supervisor|director|coordinator|administrator|nurse|physician|doctor|provider|partner|officer|head|owner|principal|attorney|paralegal|specialist|controller|bookkeeper|accountant|editor|producer|planner|broker|agent|chief|dispatcher|secretary|clinician|dentist|therapist|veterinarian|vet|pharmacist|scribe|biller|coder|scheduler|consultant|executive|editor-in-chief|chef|foreman|superintendent|engineer|architect|buyer|trainer|counsel|dean|registrar|treasurer|pastor)|(?:nurse|physician|doctor|provider|dentist|partner|clinician|attorney|lawyer|vet|veterinarian|therapist|manager|pharmacist|person|technician|engineer|lead|surgeon|midwife)\son(?:[\s-](?:call|duty|shift))|(?:treating|attending|ordering|referring|signing|covering|rendering|prescribing|supervising|managing|responsible|assigned|case|account)\s(?:physician|provider|doctor|clinician|nurse|dentist|vet|veterinarian|therapist|attorney|partner|manager)|(?:CEO|COO|CFO|CTO|CMO|GM|HR\sdirector|owner-operator|medical\sdirector|bookkeeper|controller|paralegal|superintendent|head\schef|chief\sof\sstaff)|(?:the|our|its|their|practice|agency|clinic|firm|shop|business)\s(?:owner|founder|principal|supervisor|attorney|author|accountant|cpa|broker|editor|pharmacist|veterinarian|hygienist|dentist|optometrist|chiropractor|surgeon|task\sowner|brief\sowner|administrator|bookkeeper|controller|treasurer|producer|planner)`

const toward = String.raw`(?:to|notify|tell|tells|call|calls|text|texts|page|pages|e-?mail|message|ask|asks|alert|ping|contact|inform|cc|via|with|by|for|and|or|see|warn|brief|reach|phone|ring|dm|loop\sin|through|from|then|is|are|=|:|→|->|=>|–|—|-|\/|@|,)`

const named = new RegExp(
  String.raw`(?:^|[\s(*_"“])${toward}\s*(?:[*_"“(]\s*)?(?:our\s|the\s|my\s)?(?:[\w'’/-]+\s){0,4}?(${name})`,
  'gu',
)
const deciding = new RegExp(
  String.raw`(?<![\p{L}])(${name})(?:\s${name})?(?:\s\([^)]{2,60}\)|,\s[^,.]{2,50},)?\s(?:owns?|decides?|is|has|handles?|takes?|approves?|answers?|gets?|wants?|must|needs?|should|will|makes?|signs?|rules|leads?|calls?|covers?|runs?|hears|knows|resolves?|reviews?|is\stold|does)\b`,
  'gu',
)
const labelled = new RegExp(String.raw`(?:^|\n)[\s>*_-]*(${name})(?:\s${name})?(?:\s\([^)\n]*\))?[*_]*\s?[:–—]\s`, 'gu')
const titled = new RegExp(String.raw`\b${title}${name}`, 'iu')
const byRole = new RegExp(String.raw`(?<![\p{L}])${role}\b`, 'iu')
const address = /[\w.+-]+@[\w-]+\.[\w.-]+|(?:^|[\s(])@[a-z][\w.-]{1,30}/i
const ownerLabel =
  /\b(?:owner|decision[- ]maker|decides|escalation contact|contact|point person|point of contact)s?\s*(?:\([^)]*\)\s*)?(?:of the decision\s*)?(?:is\s|[:=–—-]\s*)\**\s*(?:the\s)?(\p{Lu}[\p{L}.’'-]+)/iu

/** Whether a text names who decides: a person, one person by role, or an address; "the team" and "somebody" are nobody. */
export function namesOwner(text: string): boolean {
  const titleHit = titled.exec(text)
  if (titleHit !== null && /\p{Lu}/u.test(titleHit[0].split(/\s/).at(-1)?.[0] ?? '')) return true
  if (byRole.test(text) || address.test(text)) return true
  const label = ownerLabel.exec(text)?.[1]
  if (label !== undefined && isPerson(label)) return true
  return [named, deciding, labelled].some((sign) => [...text.matchAll(sign)].some(([, who]) => isPerson(who as string)))
}

function isPerson(word: string): boolean {
  return !notPeople.has(word.toLowerCase().replace(/['’]s$/, ''))
}
