import type { BriefSection } from '../task/task.ts'
import { exampleFindings } from './example-findings.ts'
import { type Found, found } from './finding.ts'
import { namesFormat } from './formats.ts'
import { hasLink } from './links.ts'
import { namesOwner } from './owners.ts'
import { isPoint, linesOf, type Stretch } from './sentences.ts'
import { saysTime, saysWhen } from './times.ts'
import { namesZone } from './zones.ts'

/** What each section must say beside not being vague. `elsewhere` is the whole brief: a zone may be said once for all. */
export const sectionRules: Partial<Record<BriefSection, (text: string, elsewhere: string) => Found[]>> = {
  definitionOfDone: (text) => [
    ...unless(
      namesFormat(text),
      'done-without-format',
      'The definition of done names no format',
      'Say in which form the work is left: a saved row, a PDF in a folder, a note with a named status',
    ),
    ...unless(
      saysWhen(text),
      'done-without-deadline',
      'The definition of done names no deadline',
      'Say by when, for example "by 3 p.m. America/Chicago" or "within two business hours"',
    ),
  ],
  deadline: (text, elsewhere) => [
    ...unless(
      saysTime(text),
      'deadline-without-time',
      'The deadline names no time',
      'Give a time of the day, or a span such as "within 4 business hours"',
    ),
    ...unless(
      namesZone(text) || zoneForAll(elsewhere),
      'deadline-without-zone',
      'The deadline names no time zone',
      'Name it, for example America/Chicago or Central time',
    ),
    ...unless(
      namesFormat(text) ||
        /\bhand(?:s|ed)?[- ]?(?:off|over)|\b(?:as|in|via|to|into|on)\s\w|\b(?:ticket|form|file|mail|message|queue|item|call)\b/i.test(
          text,
        ),
      'deadline-without-hand-off',
      'The deadline does not say how the work is handed off',
      'Say in which form and where it is handed off',
    ),
  ],
  escalationRules: escalationFindings,
  examples: exampleFindings,
  inputs: (text) =>
    unless(
      hasLink(text),
      'input-without-link',
      'No input has a link',
      'Link each input where it is kept: an address, a path or a mailbox',
    ),
  constraints: (text) =>
    unless(
      limits.test(text),
      'constraint-without-limit',
      'The constraints forbid nothing',
      'Say what the assistant may not change or approve',
    ),
}

function unless(holds: boolean, ...[rule, message, mend]: Parameters<typeof found>): Found[] {
  return holds ? [] : [found(rule, message, mend)]
}

const limits =
  /\b(?:not|no|never|none|nothing|\w+n['’]t|dont|cannot|cant|locked|fixed|refrain|only|without|avoid|stays?|leave|off[- ]limits|read[- ]only|view[- ]only|limited|requires?|approv\w+|ask|forbidden|prohibited|nobody|before|unless|except|instead|limit|max(?:imum)?|up to|at most|keep|belongs? to|out of scope)\b/i

/** "All times are Central" holds for the whole brief. */
function zoneForAll(text: string): boolean {
  const said =
    text.match(
      /\b(?:all|every|each)\s(?:times?|deadlines?|hours)\b[^.\n]{0,60}|\btime\s?-?zone\b[^.\n]{0,40}|\btimes\s(?:are|in)\b[^.\n]{0,40}/gi,
    ) ?? []
  return said.some((sentence) => namesZone(sentence) || namesZone(`3 p.m. ${sentence.split(/\s/).at(-1)}`))
}

function escalationFindings(text: string): Found[] {
  const mend = 'Name who owns the decision: a person, or one person by role ("Dana", "the billing manager")'
  if (!namesOwner(text)) return [found('escalation-without-owner', 'No escalation rule names an owner', mend)]
  const points = linesOf(text)
  if (points.length < 2 || !points.every(({ text: point }) => isPoint(point))) return []
  return points
    .filter(isUnowned)
    .map(({ text: words, at }) =>
      found('escalation-without-owner', `The escalation rule “${words.trim()}” names no owner`, mend, words.trim(), at),
    )
}

/** A point that sends somebody somewhere and does not say to whom. */
function isUnowned({ text }: Stretch): boolean {
  return (
    /\b(?:escalate[ds]?|notify|alert|let\s(?:us|someone|somebody)|tell\s(?:us|someone|somebody))\b/i.test(text) &&
    !namesOwner(text) &&
    !/\b(?:her|him|them|same|both|she|he)\b/i.test(text)
  )
}
