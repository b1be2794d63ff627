import type { InsightPart } from '../insight/views.tsx'
import { insightTexts } from './insight-texts.ts'
import type { Value } from './value.ts'

export const riskWords = {
  title: 'Calibration of risk',
  told: (from: number, to: number) => `Told ${from} to ${to} %`,
  missed: 'missed',
  mean: (told: number) => `${told} % told on average`,
  across: 'told →',
  up: '↑ missed',
  nothing: 'No promise has ended yet whose risk could have been told.',
  note: (share: number, n: number, brier: string, base: string) =>
    `When ${share} % of the promise had passed: the chance of a miss that was told, from all that had ended by then, beside the share that was missed in truth, with 95 % intervals (Jeffreys). On the line they are the same. Scored on ${n} of the later promises, those that got so far; Brier score ${brier}, against ${base} had everybody been told the base rate. Hollow: fewer than 200.`,
} as const

/** Said in a picture of a chart, which is read without the page. */
export const pictureWords = {
  since: (day: Value) => `Since ${day}`,
  seen: (at: Value, zone: Value) => `As seen on ${at}, times in ${zone}`,
  counted: (n: Value) => `n = ${n}`,
  between: (low: Value, high: Value) => `(${low} to ${high})`,
} as const

/** By whom a measure is told. */
export const byWords = {
  task: insightTexts.byTask,
  client: insightTexts.byClient,
  assistant: insightTexts.byAssistant,
  task_type: insightTexts.byKind,
} as const

export const insightPartWords: Readonly<Record<InsightPart, string>> = {
  turnaround: insightTexts.turnaround,
  quality: insightTexts.firstPassYield,
  themes: insightTexts.themes,
  backlog: insightTexts.backlog,
  promises: insightTexts.promises,
  independence: insightTexts.independence,
  risk: insightTexts.risk,
  agreement: insightTexts.agreement,
}
