import { clockTime } from './times.ts'

const named =
  /\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada|Mexico|Brazil)\/[A-Z][A-Za-z_+-]+\d*|\b(?:UTC|GMT|Zulu)\b|\b(?:UTC|GMT)\s?[+−–-]\s?\d/

/** Abbreviations that mean nothing else in an office. */
const plain =
  /\b(?:[ECMP][SD]T|AK[SD]T|AKT|HST|A[CEW][SD]?T|NZ[SD]?T|CES?T|EES?T|WES?T|BST|IST|PHT|PHST|SGT|HKT|JST|KST|MYT|SAST|WAT|EAT|GST|PKT|BRT|ART|COT|NDT|ADT)\b/
/** Those that a practice also uses for other things (CT, PT, MT, ET) count beside a time or the word zone. */
const short = '(?:[ECMP]T|HT|AT|NT|[ECMP][SD]T|IST|BST|PHT|AK[SD]?T|HST)'
const region =
  '(?:eastern|central|mountain|pacific|alaskan?|hawaii(?:an)?|arizona|atlantic|philippines?|manila|indian?|london|u\\.?k\\.?|british|east\\scoast|west\\scoast|australian?)'

/** In a sentence about times they are zones, unless they are a scan or a therapy. */
const alone =
  /\b(?:[ECMP]T)\b(?!\s?(?:scans?|results?|imaging|images?|reports?|angio\w*|orders?|visits?|notes?|evals?|evaluations?|therap\w+|sessions?|patients?|appts?|appointments?|\/))(?<!\/(?:[CP]T))|\b(?:Eastern|Central|Mountain|Pacific)\b(?!\s(?:clinic|office|hospital|health|medical|ave|street|st|scheduling|intake|queue|registration|billing|university|care|pool)\b)/
const besideTime = new RegExp(String.raw`(?:${clockTime.source})[\s,]*\(?(?:${short}|${region})(?:\stime)?\b`, 'i')
const inBrackets = new RegExp(
  String.raw`[([]\s*(?:all\s|times?\s|in\s)*(?:U\.?S\.?\s)?(?:${short}|(?:${region})(?:\s(?:standard|daylight))?(?:\stime)?)\s*[)\]]`,
  'i',
)
const spoken = new RegExp(
  String.raw`\b${region}(?:\s(?:standard|daylight|coast))?\s(?:time|zone|clock|hours)\b|\btime\s?-?zones?\s?(?:is\s|[:=–-])*\s*\(?(?:the\s)?(?:${short}|${region})\b|\b(?:times?|hours|clock|deadlines?|zone)\s(?:are\s|is\s|in\s|all\s|on\s|given\s|listed\s)*(?:${region}|(?-i:${short}))\b`,
  'i',
)

const notPlaces =
  /^(?:Full|Part|Due|Turnaround|Response|Same|Every|Each|Any|This|That|The|Hand|Start|End|Finish|Lead|Local|Office|Clinic|Practice|Our|Your|My|Their|On|In|At|By|First|Next|Last|One|Cut|Real|Wait|Phone|Down|Over|Some|No|All|Show|Appointment|Visit|Arrival|Pickup|Send|Delivery|Good|Bad|Client|Business|Working|School|Free|Best|Long|Short|Set|Exact|What|Closing|Opening|Standard|Daylight|Deadline|Run|Cycle|Call|Tracking|Process|Processing)$/
const cityTime = /\b(\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)?)(?:['’]s)?\s(?:local\s)?[Tt]ime\b/gu
const cities =
  '(?:New York|Chicago|Denver|Los Angeles|Phoenix|Seattle|Portland|Boston|Miami|Atlanta|Dallas|Houston|Austin|San Antonio|Detroit|Philadelphia|San Francisco|San Diego|Las Vegas|Salt Lake City|Minneapolis|St\\.? Louis|Kansas City|Nashville|Charlotte|Tampa|Orlando|Honolulu|Anchorage|Toronto|Vancouver|Montreal|London|Dublin|Manila|Cebu|Davao|Mumbai|Delhi|Bangalore|Sydney|Melbourne|Auckland|Lagos|Nairobi|Johannesburg|Berlin|Paris|Bogot[aá]|Mexico City)'
const inCity = new RegExp(String.raw`(?:${clockTime.source})[\s,]*(?:\(?in\s|\()?${cities}\b`, 'iu')

/** Whether a text names a time zone: America/Chicago, CT beside a time, Central time, Chicago time, UTC-6. */
export function namesZone(text: string): boolean {
  return (
    [named, plain, alone, besideTime, inBrackets, spoken, inCity].some((sign) => sign.test(text)) || namesCityTime(text)
  )
}

function namesCityTime(text: string): boolean {
  return [...text.matchAll(cityTime)].some(
    ([, place]) => !notPlaces.test((place as string).split(' ').at(-1) as string),
  )
}
