import { diagnoses } from './diagnoses.ts'
import { nameBefore, namedNear } from './person-names.ts'
import type { PatientSign, Sensitive } from './sensitive.ts'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:${months})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?:${months})\.?,?[\s-]+(?:\d{4}|\d{2}\b))`
const birth = String.raw`\b(?:d\.?\s?o\.?\s?b\.?|dates?\sof\sbirth|birth\s?dates?|birthdays?|born(?:\son)?|b\.(?=\s*\d))(?!\w)`

const payers = String.raw`(?:aetna|cigna|humana|bcbs|blue\s?cross(?:\sblue\s?shield)?|blue\s?shield|anthem|uhc|united\s?healthcare|kaiser(?:\spermanente)?|molina|tricare|medi-?cal|medicaid|medicare|ambetter|wellcare|highmark|premera|health\snet)`
/** Six digits or more with letters before, in groups or not. */
const number = String.raw`#?(?=(?:[A-Z]*[ -]?\d){6})[A-Z]{0,4}[ -]?\d[A-Z\d]*(?:[ -]\d[A-Z\d]*)*\b(?!\s*(?:digits?|format|characters?))`

const signs: readonly PatientSign[] = [
  {
    sort: 'a social security number',
    pattern: /(?<![\w/.-])(?!000|666|9)\d{3}([- –])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-]|\.\d)/g,
    holds: (text, match) => !ofAnOrder(text, match),
  },
  {
    sort: 'a social security number',
    pattern:
      /\b(?:SSN|SS\s?#|social(?:\ssecurity)?(?:\s(?:number|no\.?|#))?)(?:\s(?:is|ending(?:\s(?:in|with))?|last\s(?:4|four)(?:\s(?:digits|of))?))?\s*[:#=-]?\s*(?:(?:x{3}|\*{3}|\d{3})[- ]?(?:x{2}|\*{2}|\d{2})[- ]?)?\d{4}\b(?!\s*(?:digits?|format|forms?))/gi,
  },
  {
    sort: 'a medical record number',
    pattern:
      /\b(?:MRN|M\.R\.N\.|med(?:ical)?\srec(?:ord)?(?:\s(?:number|num|no\.?|#|id))?|chart(?:\s(?:number|num|no\.?|#|id)|(?=\s#?\d{5}))|patient\s?(?:(?:account|acct|file|record|case)\s?)?(?:#|\s?(?:number|num|no\.?|id\b))|pt\.?\s?(?:#|\s?id\b|\sno\.?)|health\srecord\s(?:number|no\.?))\s*(?:is\s|was\s|of\s|[:#=–-])*\s*#?\s*([A-Z]{0,4}[- ]?\d[\d-]{3,}[A-Z]?)\b(?!\s*(?:digits?|format|characters?|days?|hours?|rows?|patients?))/gi,
  },
  {
    sort: 'an insurance member number',
    pattern:
      /\b(?:member|subscriber|beneficiary|insured|policy\s?holder|medicare|medicaid|health\splan)(?:'s)?\s(?:id|number|num|no\.?|#)(?:\s(?:number|no\.?))?\s*(?:is\s|[:#=–-])*\s*#?\s*((?=[A-Z-]*\d)[A-Z]{0,4}-?\d[A-Z\d-]{5,})\b(?!\s*(?:digits?|format|characters?))/gi,
  },
  {
    sort: 'an insurance member number',
    pattern: new RegExp(
      String.raw`\b(?:${payers}|insurance)\s(?:member\s|policy\s|card\s)?(?:id|number|num|no\.?|#)\s*(?:is\s|[:#=–-])*\s*${number}`,
      'gi',
    ),
  },
  {
    sort: 'an insurance member number',
    pattern: new RegExp(String.raw`\bpolicy\s(?:number|no\.?|#)\s*(?:is\s|[:#=–-])*\s*${number}`, 'gi'),
    holds: (text, { index, 0: all }) =>
      new RegExp(payers, 'i').test(text.slice(Math.max(0, index - 60), index + all.length + 60)),
  },
  {
    sort: 'a health service number',
    pattern:
      /\b(?:NHS|CHI|H&C|OHIP|PHN|health\s?card|personal\shealth)(?:\s(?:number|num|no\.?|id|#))*\s*(?:is\s|[:#=–-])*\s*(?:\d{3}[ -]?\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3}[ -]?\d{3})(?:[ -]?[A-Z]{2})?\b/gi,
  },
  {
    sort: 'a Medicare number',
    pattern:
      /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/g,
  },
  {
    sort: 'a date of birth with a name',
    pattern: new RegExp(String.raw`${birth}\s*(?:is\s|was\s|on\s|[:=#,()–-])*\s*${date}`, 'gi'),
    holds: (text, match) => namedNear(text, match),
  },
  {
    sort: 'a date of birth with a name',
    pattern: new RegExp(String.raw`(?<![\w/.-])${date}(?![\w/-])\s*\(?\s*${birth}`, 'gi'),
    holds: (text, match) => namedNear(text, match),
  },
  {
    sort: 'a date of birth with a name',
    pattern: new RegExp(String.raw`(?<![\w/.-])${date}(?![\w/-])`, 'gi'),
    holds: (text, match) => longAgo(match[0]) && nameBefore(text, match),
  },
]

/** What looks like data of a patient: SSN, record and member numbers, a date of birth beside a name. */
export function patientDataIn(text: string): Sensitive[] {
  if (!/\d{2}/.test(text)) return found(text, diagnoses[0] as PatientSign)
  return [...signs, ...diagnoses]
    .filter(({ pattern }) => text.search(pattern) >= 0)
    .flatMap((sign) => found(text, sign))
}

function found(text: string, { sort, pattern, holds }: PatientSign): Sensitive[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds === undefined || holds(text, match))
    .map((match) => ({ kind: 'patient_data', sort, start: match.index, end: match.index + match[0].length }))
}

const things = String.raw`(?:order|invoice|p\.?o\.?|purchase|part|sku|item|model|serial|ticket|case|claim|confirmation|tracking|ref(?:erence)?|auth(?:orization|orisation)?|account|acct|extension|ext|catalog(?:ue)?|lot|batch|job|project|file|permit|licen[cs]e|docket|matter|phone|fax|tel|call|ein|tax\sid|npi|version|cost\scent(?:er|re)|budget|ledger|grant|award|contract|waybill|shipment|container|asset|barcode|drawing|rma)s?`
const thingBefore = new RegExp(String.raw`\b${things}\b[^,;.\n]*$`, 'i')
const thingAfter = new RegExp(
  String.raw`^[^.;\n]{0,30}?\b(?:are|is|was|were)\s(?:(?:an?|the|our|their|old|new)\s)*${things}\b`,
  'i',
)

/** Numbers of orders, parts and tickets are cut in the same way, and say what they are. */
function ofAnOrder(text: string, { index, 0: all }: RegExpExecArray): boolean {
  const end = index + all.length
  return thingBefore.test(text.slice(Math.max(0, index - 32), index)) || thingAfter.test(text.slice(end, end + 60))
}

/** Nobody plans work for a day before 2012: beside a name it is somebody's birthday. */
function longAgo(day: string): boolean {
  const year = Number(/\b(\d{4})\b/.exec(day)?.[1] ?? NaN)
  if (!Number.isNaN(year)) return year >= 1900 && year <= 2012
  return /[/.-](?:3[5-9]|[4-9]\d)$/.test(day)
}
