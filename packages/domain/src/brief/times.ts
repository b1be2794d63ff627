const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const days =
  '(?:mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)'
const count =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty(?:-?\\s?five|-?\\s?eight)?|sixty|ninety|half an|a few)'
const unit =
  '(?:min(?:ute)?s?|h(?:ou)?rs?|h|(?:business|working|work|calendar|clinic|office|week)?[ -]?(?:days?|hours?|hrs?|mornings?)|weeks?|months?)'

/** A time of the day: 3 p.m., 15:00, 1500 hrs, noon, close of business. */
export const clockTime = new RegExp(
  [
    String.raw`\b(?:1[0-2]|0?\d)(?:[:.][0-5]\d)?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|[ap](?=\b))`,
    String.raw`\b(?:[01]?\d|2[0-4])[:h][0-5]\d\b`,
    String.raw`\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs|h)\b`,
    String.raw`\b(?:by|at|before|until|from|than)\s(?:[01]\d|2[0-3])[0-5]\d\b(?!\s*(?:rows|items|patients|records))`,
    String.raw`(?:^|[\s(])(?:[01]\d|2[0-3])[0-5]\d\s(?:[ECMP][SD]?T|UTC|GMT|Eastern|Central|Mountain|Pacific|local|sharp|daily|the\s(?:business|working|next|same|previous|prior|following)|each|every|on\s(?:the|each))\b`,
    String.raw`\b\d{1,2}\s?(?:o['’]?clock)\b|\b(?:by|at)\s:[0-5]\d\b|\b(?:each|every)\shour\b|\bhourly\b|\bbefore\s(?:clinic|lunch|rounds|huddle|doors|opening|closing)\b`,
    String.raw`\b(?:noon|mid-?day|midnight|lunch\s?time)\b`,
    String.raw`\b(?:end|close|start|beginning)\sof\s(?:the\s|each\s|every\s|that\s|same\s|next\s|your\s|our\s)*(?:business|working|work|office|clinic|calendar)?\s?(?:day|shift|hours|morning|afternoon|business|play)\b`,
    String.raw`\b(?:EOD|EOB|COB|EOP)\b`,
    String.raw`\bbefore\s(?:the\s)?(?:clinic|office|practice|shop|store|front\sdesk|doors?)\s(?:opens?|closes?)\b`,
  ].join('|'),
  'i',
)

/** A span that says when: within two hours, 24 hours after, the same working day. */
const span = new RegExp(
  [
    String.raw`\b(?:within|in|under|inside|no\slater\sthan|no\smore\sthan|at\smost|up\sto|max(?:imum)?|not\solder\sthan|less\sthan)\s(?:the\s)?(?:first\s|next\s|same\s)?${count}[ -]?${unit}\b`,
    String.raw`\b${count}[ -]${unit}\s(?:old|after|before|of|from|ahead|prior|turnaround|in\sadvance|later|or\sless|at\smost)\b`,
    String.raw`\b\d+[ -]?(?:business|working|calendar)[ -](?:day|hour)s?\b`,
    String.raw`\b${count}[ -](?:business|working)[ -](?:day|hour)s?\b`,
    String.raw`\b\d+[ -]?(?:hours?|hrs?|h|minutes?|mins?)\b|\b(?:one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety)\s(?:business\s|working\s)?(?:hours?|minutes?|mins?)\b`,
    String.raw`\b(?:the\s)?(?:same|next|following|previous|prior)\s(?:business\s|working\s|work\s|clinic\s|calendar\s|office\s)?(?:day|morning|afternoon|evening|shift)\b`,
    String.raw`\bwithin\sthe\s(?:hour|day|week|shift)\b`,
    String.raw`\b(?:the|a)\s(?:day|evening|night|morning|week)\s(?:it|they|the|before|after|that|of)\b`,
  ].join('|'),
  'i',
)

/** A day or another point that work is due at. */
const dueDay = new RegExp(
  [
    String.raw`\b(?:by|before|due|until|till|no\slater\sthan|not\slater\sthan|on)\s(?:the\s)?(?:end\sof\s)?(?:each\s|every\s|next\s|this\s|that\s|following\s|first\s|last\s|second\s|third\s)?(?:${days}|tomorrow|tonight|today|month[- ]?end|week|month|quarter|${months}|\d{1,2}(?:st|nd|rd|th)|\d{1,2}/\d{1,2}|business\sday|working\sday|morning|afternoon|evening|night|deadline|visit|appointment|meeting|shift|opening|closing|open|close|due\sdate|day\sof|day\sbefore)\b`,
    String.raw`\b(?:each|every)\s(?:${days}|morning|afternoon|evening|night)\b`,
    String.raw`\b(?:first|second|third|last|${count}|\d+(?:st|nd|rd|th))\s(?:business|working|calendar)?\s?(?:day|${days})\sof\s(?:the|each|every)\b`,
    String.raw`\b(?:once|twice|(?:two|three|four)\stimes)\s(?:a|each|every|per)\s(?:working\s|business\s)?(?:day|week|shift)\b`,
    String.raw`\b(?:end|close)\sof\s(?:the\s|each\s|every\s)?(?:week|month|quarter)\b|\bmonth[- ]end\b|\bEOW\b|\bEOM\b`,
    String.raw`\b${months}\.?\s\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}\s${months}\b|\b\d{4}-\d{2}-\d{2}\b|\bovernight\b`,
    String.raw`\bbefore\s(?:the|each|every|any|a)\s(?:\w+\s){0,3}\w+\s?(?:starts?|begins?|opens?|is\sseen|arrives?|leaves?|visit|appointment|meeting|call|clinic|day|shift|huddle)\b`,
  ].join('|'),
  'i',
)

/** Whether a text says by when: a time of the day, a span or a day. */
export function saysWhen(text: string): boolean {
  return clockTime.test(text) || span.test(text) || dueDay.test(text)
}

/** Whether a text says when to the hour: a time of the day or a span. */
export function saysTime(text: string): boolean {
  return clockTime.test(text) || span.test(text)
}
