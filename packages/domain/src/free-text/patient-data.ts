import type { Sensitive } from './sensitive.ts'

interface Sign {
  readonly sort: string
  readonly pattern: RegExp
  readonly holds?: (text: string, match: RegExpExecArray) => boolean
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:${months})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${months})\.?,?\s+\d{4})`
const birth = String.raw`\b(?:d\.?\s?o\.?\s?b\.?|dates?\sof\sbirth|birth\s?dates?|birthdays?|born(?:\son)?)(?!\w)`

const signs: readonly Sign[] = [
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
      /\b(?:MRN|M\.R\.N\.|med(?:ical)?\srec(?:ord)?(?:\s(?:number|num|no\.?|#|id))?|chart\s(?:number|num|no\.?|#|id)|patient\s?(?:#|\s(?:number|num|no\.?|id))|pt\.?\s?(?:#|\s?id\b|\sno\.?)|health\srecord\s(?:number|no\.?))\s*(?:is\s|was\s|of\s|[:#=–-])*\s*#?\s*([A-Z]{0,4}[- ]?\d[\d-]{3,}[A-Z]?)\b(?!\s*(?:digits?|format|characters?|days?|hours?|rows?|patients?))/gi,
  },
  {
    sort: 'an insurance member number',
    pattern:
      /\b(?:member|subscriber|beneficiary|insured|policy\s?holder|medicare|medicaid|health\splan)(?:'s)?\s(?:id|number|num|no\.?|#)(?:\s(?:number|no\.?))?\s*(?:is\s|[:#=–-])*\s*#?\s*((?=[A-Z-]*\d)[A-Z]{0,4}-?\d[A-Z\d-]{5,})\b(?!\s*(?:digits?|format|characters?))/gi,
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
  if (!/\d{2}/.test(text)) return []
  return signs.filter(({ pattern }) => text.search(pattern) >= 0).flatMap((sign) => found(text, sign))
}

function found(text: string, { sort, pattern, holds }: Sign): Sensitive[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds === undefined || holds(text, match))
    .map((match) => ({ kind: 'patient_data', sort, start: match.index, end: match.index + match[0].length }))
}

/** Numbers of orders, parts and tickets are cut in the same way, and say what they are. */
function ofAnOrder(text: string, { index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 32), index)
  return /\b(?:order|invoice|p\.?o\.?|purchase|part|sku|item|model|serial|ticket|case|claim|confirmation|tracking|ref(?:erence)?|auth(?:orization|orisation)?|account|acct|extension|ext|catalog(?:ue)?|lot|batch|job|project|file|permit|licen[cs]e|docket|matter|phone|fax|tel|call|ein|tax\sid|npi|version)\b[^,;.\n]*$/i.test(
    before,
  )
}

const given = String.raw`\p{Lu}[\p{L}’'-]+`
const fullName = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${given}(?:\s\p{Lu}\.?)?\s${given}|${given},\s${given}|(?:mr|mrs|ms|miss|patient|pt|client|baby|child)\.?\s(?:named\s)?${given}|\p{Lu}\.\s${given})`,
  'gu',
)
const titled = /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|patient|pt|client|for|of)\.?\s+\p{Lu}[\p{L}’'-]+/iu

const noName =
  /\b(?:date|birth|dob|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|time|format|column|field|form|sheet|tracker|the|this|each|every|update|open|check|see|use|good|bad|example|records?|practice|clinic|insurance|medicare|medicaid|standard|america|new|york|chicago|goal|deadline|name|number|street|avenue|road|suite|hospital|center|centre|health|medical|care|group|report|version|published|effective|due|since|started|founded|established|law|act|policy|agreement|corp|inc|llc|ltd|company|systems|solutions|partners|bank|church|school|university|invoice|contract|lease|order|letter|memo|minutes|meeting|draft|final|plan|project|permit|trust|budget|statement|edition|volume|chapter|signed|posted|sent|last|first|next|start|end|from|until|before|after|by|on)\b/i

/** A person's name within a line's reach of the date. */
function namedNear(text: string, { index, 0: all }: RegExpExecArray): boolean {
  const from = Math.max(0, index - 80)
  const before = text
    .slice(from, index)
    .split(/\n\s*\n/)
    .at(-1) as string
  const after = text.slice(index + all.length, index + all.length + 60).split('\n')[0] as string
  return namesIn(before) || namesIn(after) || titledIn(before)
}

function nameBefore(text: string, { index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  const last = [...before.matchAll(fullName)].at(-1)
  if (last === undefined || noName.test(last[0])) return false
  return /^[\s,(:;|–-]*$/.test(before.slice(last.index + last[0].length))
}

function namesIn(text: string): boolean {
  return [...text.matchAll(fullName)].some(([name]) => !noName.test(name))
}

function titledIn(text: string): boolean {
  const match = titled.exec(text)
  return (
    match !== null &&
    /^\p{Lu}/u.test(match[0].split(/\s+/).at(-1) as string) &&
    !noName.test(match[0].split(/\s+/).at(-1) as string)
  )
}

/** Nobody plans work for a day before 2012: beside a name it is somebody's birthday. */
function longAgo(day: string): boolean {
  const year = Number(/\b(\d{4})\b/.exec(day)?.[1] ?? NaN)
  if (!Number.isNaN(year)) return year >= 1900 && year <= 2012
  return /[/.-](?:3[5-9]|[4-9]\d)$/.test(day)
}
