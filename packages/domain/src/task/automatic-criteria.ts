import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Task } from './task.ts'

/**
 * What every submission is checked against before a person looks (domain, section 7): a field is filled, or looks as it
 * should; links are given; the numbers of some fields add up to that of another. Whether a link answers is not asked here:
 * a decision asks nobody outside.
 */
export type AutomaticCriterion =
  | { readonly kind: 'filled'; readonly field: string }
  | { readonly kind: 'pattern'; readonly field: string; readonly pattern: string }
  | { readonly kind: 'links'; readonly atLeast: number }
  | { readonly kind: 'sum'; readonly fields: readonly string[]; readonly total: string }

export function setCriteria(
  task: Pick<Task, 'tracker' | 'criteria'>,
  id: string,
  criteria: readonly AutomaticCriterion[],
): Decision {
  const known = new Set((task.tracker ?? []).map(({ key }) => key))
  const reasons = criteria.flatMap((one) => [
    ...fieldsOf(one)
      .filter((field) => !known.has(field))
      .map((field) =>
        reason('no_such_field', `The task’s tracker has no field ${field}`, 'Add it to the tracker first'),
      ),
    ...(one.kind === 'pattern' && starsIn(one.pattern) > mostStars
      ? [reason('pattern_too_wide', `A pattern has at most ${mostStars} stars: ${one.pattern}`)]
      : []),
  ])
  if (reasons.length > 0) return refused('invalid_criteria', reasons)
  if (JSON.stringify(criteria) === JSON.stringify(task.criteria ?? [])) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.criteria_set', body: { criteria } }])
}

function fieldsOf(criterion: AutomaticCriterion): readonly string[] {
  if (criterion.kind === 'links') return []
  return criterion.kind === 'sum' ? [...criterion.fields, criterion.total] : [criterion.field]
}

const mostStars = 3
const starsIn = (pattern: string) => pattern.split('*').length - 1

/** What is handed in: the item's fields, and the links that go with it. */
export interface HandedIn {
  readonly fields: Readonly<Record<string, string>>
  readonly links: number
}

/** Which criteria it fails, each with what would satisfy it. */
export function failedCriteria(criteria: readonly AutomaticCriterion[], { fields, links }: HandedIn): Reason[] {
  return criteria.flatMap((one) => unmetOf(one, { fields, links }))
}

function unmetOf(one: AutomaticCriterion, { fields, links }: HandedIn): Reason[] {
  if (one.kind === 'sum') return unmetSum(one, fields)
  if (one.kind === 'links')
    return links >= one.atLeast
      ? []
      : [reason('links_missing', `${links} links are given, ${one.atLeast} are asked for`, 'Add the links')]
  if (!isFilled(fields, one.field)) return [unfilled(one.field)]
  return one.kind === 'filled' || patternOf(one.pattern).test(fields[one.field] as string)
    ? []
    : [reason('pattern_unmet', `The field ${one.field} does not look like ${one.pattern}`, 'Mend the field')]
}

const isFilled = (fields: HandedIn['fields'], field: string) => (fields[field] ?? '').trim() !== ''

const unfilled = (field: string) => reason('field_missing', `The field ${field} is empty`, `Fill in ${field}`)

/** In millionths, as fields have at most six decimals: sums of them are exact. */
function unmetSum(
  { fields: parts, total }: Extract<AutomaticCriterion, { kind: 'sum' }>,
  fields: HandedIn['fields'],
): Reason[] {
  const millionths = (field: string) => Math.round(Number(fields[field] ?? Number.NaN) * 1_000_000)
  const sum = parts.reduce((before, part) => before + millionths(part), 0)
  return sum === millionths(total)
    ? []
    : [reason('sum_unmet', `${parts.join(' + ')} is not ${total}`, 'Mend the numbers')]
}

/** 9 is a digit, A a letter, * anything; everything else stands for itself. */
function patternOf(pattern: string): RegExp {
  const parts = [...pattern].map((sign) => {
    if (sign === '9') return '\\d'
    if (sign === 'A') return '[A-Za-z]'
    return sign === '*' ? '[^]*' : sign.replace(/[\\^$.+?()[\]{}|/]/, String.raw`\$&`)
  })
  return new RegExp(`^${parts.join('')}$`, 'u')
}
