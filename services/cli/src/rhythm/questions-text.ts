import type { FaqEntry, NearestQuestions, Question, QuestionMeasures } from '@understudy/contract/http/questions'
import { textTable } from '../text-table.ts'

export function questionsText(questions: readonly Question[]): string {
  if (questions.length === 0) return 'There are no such questions'
  return questions
    .map(({ id, state, to, text, answer, dueAt }) => {
      const due = dueAt === null ? '' : `, due ${dueAt}`
      return [
        `${id} (${state}, asked of the ${to}${due})`,
        `  ${text}`,
        ...(answer ? [`  -> ${answer.text}`] : []),
      ].join('\n')
    })
    .join('\n')
}

export function nearestText(items: NearestQuestions['items']): string {
  if (items.length === 0) return 'Nothing near has been answered'
  return items
    .map(({ questionId, question, answer, nearness }) =>
      [`${questionId} (${Math.round(nearness * 100)} %)`, `  ${question}`, `  -> ${answer}`].join('\n'),
    )
    .join('\n')
}

export function entriesText(entries: readonly FaqEntry[]): string {
  if (entries.length === 0) return 'The FAQ is empty'
  return entries
    .map(({ questionId, scope, version, question, answer, hits }) =>
      [`${questionId} (${scope}, version ${version}, taken ${hits} times)`, `  ${question}`, `  -> ${answer}`].join(
        '\n',
      ),
    )
    .join('\n')
}

const hourMs = 3_600_000

export function measuresText({ asked, open, timeToAnswer, promise, faq, byBrief }: QuestionMeasures): string {
  const hours = (ms: number | null) => (ms === null ? 'not reached yet' : `${(ms / hourMs).toFixed(1)} h`)
  const percent = (share: number | null, interval: { lower: number; upper: number } | null) =>
    share === null || interval === null
      ? 'unknown'
      : `${Math.round(share * 100)} % (${Math.round(interval.lower * 100)} to ${Math.round(interval.upper * 100)} %)`
  const rows = byBrief.map(({ taskName, briefVersion, questions, items }) => [
    ...[taskName, String(briefVersion), String(questions), String(items)],
  ])
  return [
    `Asked: ${asked}, open: ${open}`,
    `Time to answer: half within ${hours(timeToAnswer.medianMs)}, nine in ten within ${hours(timeToAnswer.ninetiethMs)} (n = ${timeToAnswer.n})`,
    `Promises of an answer kept: ${percent(promise.share, promise.interval)} of ${promise.kept + promise.missed}`,
    `The FAQ had it already: ${percent(faq.share, faq.interval)} of ${faq.n}`,
    ...(rows.length === 0 ? [] : [textTable(['task', 'brief', 'questions', 'items'], rows)]),
  ].join('\n')
}
