import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { lengthText } from '../time/time-left.ts'
import { rulesWords, unitWords } from '../words/rule-words.ts'
import { timeTexts } from '../words/time-texts.ts'

/** A rule of the agency as it is shown: what it is now, what it means, and what it would be untouched. */
export interface ShownRule {
  readonly label: string
  readonly now: string
  readonly meaning: string
  /** What it is by itself, and what it may be, as a sentence. */
  readonly range: string
}

export type Unit = keyof typeof unitWords

/** One number of a rule: in which unit people give it, what it is where nobody said, and between what it may lie. */
export interface NumberRule {
  readonly label: string
  readonly meaning: string
  readonly unit?: Unit
  readonly usual: number
  readonly bounds: readonly [least: number, most: number]
}

export type NumberRules<Name extends string> = Readonly<Record<Name, NumberRule>>
type Numbers<Name extends string> = Readonly<Record<Name, number>>

/** Rules by the names that the engine has for them, each with its words, its usual value and its bounds. */
export function numberRules<Name extends string>(
  words: Readonly<Record<Name, Pick<NumberRule, 'label' | 'meaning'>>>,
  usual: Numbers<Name>,
  bounds: Readonly<Record<Name, NumberRule['bounds']>>,
  units: Partial<Record<Name, Unit>> = {},
): NumberRules<Name> {
  const names = Object.keys(bounds) as Name[]
  const rules = names.map((name) => {
    const unit = units[name]
    const { label, meaning } = words[name]
    return [name, { label, meaning, usual: usual[name], bounds: bounds[name], ...(unit && { unit }) }]
  })
  return Object.fromEntries(rules) as NumberRules<Name>
}

/** What is kept of one of the unit. */
const sizes: Readonly<Record<Unit, number>> = {
  count: 1,
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 1,
  percent: 10,
}

export function numbersShown<Name extends string>(rules: NumberRules<Name>, now: Numbers<Name>): ShownRule[] {
  return entriesOf(rules).map(([name, rule]) => {
    const text = (value: number) => valueText(value, rule.unit)
    const [least, most] = rule.bounds
    // Of what is counted in one unit alone, this is said once.
    const bound = rule.unit === 'days' ? String : text
    const range = rulesWords.range(text(rule.usual), bound(least), bound(most))
    return { label: rule.label, now: text(now[name]), meaning: rule.meaning, range }
  })
}

export function numberFields<Name extends string>(rules: NumberRules<Name>, now: Numbers<Name>): FormField[] {
  return entriesOf(rules).map(
    ([
      name,
      {
        label,
        meaning,
        unit = 'count',
        usual,
        bounds: [least, most],
      },
    ]) => {
      const size = sizes[unit]
      const range = rulesWords.range(usual / size, least / size, most / size)
      return {
        ...{ name, kind: 'number', min: least / size, max: most / size, initial: now[name] / size },
        ...{
          label: unit === 'count' ? label : rulesWords.inUnit(label, unitWords[unit]),
          hint: `${meaning} ${range}`,
        },
        ...(sizes[unit] > 1 && { isWhole: false }),
      }
    },
  )
}

/** What was filled in, in the unit in which it is kept. */
export function numbersOf<Name extends string>(rules: NumberRules<Name>, given: Given): Numbers<Name> {
  return Object.fromEntries(
    entriesOf(rules).map(([name, { unit = 'count' }]) => [name, Math.round(given.number(name) * sizes[unit])]),
  ) as Numbers<Name>
}

/** "3", "30 s", "30 days", "70 %". */
function valueText(value: number, unit: Unit = 'count'): string {
  if (unit === 'count') return String(value)
  if (unit === 'days') return timeTexts.days(value)
  return unit === 'percent' ? rulesWords.percent(value / sizes.percent) : lengthText(value)
}

const entriesOf = <Name extends string>(rules: NumberRules<Name>) => Object.entries(rules) as [Name, NumberRule][]
