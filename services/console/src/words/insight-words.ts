import type { InsightPart } from '../insight/views.tsx'
import { insightTexts } from './insight-texts.ts'
import type { Value } from './value.ts'

export const riskWords = {
  title: 'Accuracy of risk predictions',
  told: (from: number, to: number) => `${from} to ${to} %`,
  predicted: 'Predicted chance of a miss',
  missed: 'Actually missed',
  promises: 'Promises',
  better: 'Risk predictions are more accurate than assuming the average miss rate for every promise.',
  notBetter: 'Risk predictions are not yet more accurate than assuming the average miss rate for every promise.',
  few: (verdict: string, n: number) => `${verdict} Based on ${n} promises only.`,
  mean: (told: number) => `${told} % predicted on average`,
  across: 'Predicted chance of a miss →',
  up: '↑ Actually missed',
  nothing: 'Predictions are compared with what happened once promises that had one have ended.',
  note: (share: number, n: number, brier: string, base: string) =>
    `Predictions are taken when ${share} % of the promised time had passed, from all promises that had ended by then, and compared with the share that was actually missed (Jeffreys intervals). On the dashed line both are the same; hollow dots stand for fewer than 200 promises. Scored on the ${n} later promises that ran so long: Brier score ${brier}, against ${base} for the average miss rate (lower is better).`,
} as const

/** Said in a picture of a chart, which is read without the page. */
export const pictureWords = {
  since: (day: Value) => `Since ${day}`,
  seen: (at: Value, zone: Value) => `As seen on ${at}, times in ${zone}`,
  counted: (n: Value) => `n = ${n}`,
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
