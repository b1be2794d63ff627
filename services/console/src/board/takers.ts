import type { Takers } from '@understudy/contract/http/takers'
import { boardTexts } from '../words/board-texts.ts'

type Taker = Takers['items'][number]

/** What was answered about several lots of items, of all of them. */
export function inAll(answers: readonly Takers[]): Takers {
  const byPerson = Map.groupBy(
    answers.flatMap(({ items }) => items),
    ({ assistantId }) => assistantId,
  )
  const items = [...byPerson].map(([assistantId, own]) => ({ assistantId, refused: sum(own), reasons: reasonsOf(own) }))
  return { of: answers.reduce((all, { of }) => all + of, 0), items }
}

const sum = (takers: readonly Taker[]) => takers.reduce((all, { refused }) => all + refused, 0)

function reasonsOf(takers: readonly Taker[]): Taker['reasons'] {
  const all = takers.flatMap(({ reasons }) => reasons)
  const same = Map.groupBy(all, ({ code, message }) => `${code} ${message}`)
  return [...same.values()]
    .map((own) => ({ ...(own[0] as (typeof all)[number]), count: own.reduce((total, { count }) => total + count, 0) }))
    .sort((a, b) => b.count - a.count)
}

/** How far somebody can be given what is chosen: 0 all of it, 1 some, 2 none; with what is said of that. */
export function standingWithAll(
  of: number,
  taker: Taker | undefined,
): { readonly rank: 0 | 1 | 2; readonly why: string } {
  const { refused = 0, reasons = [] } = taker ?? {}
  if (refused === 0) return { rank: 0, why: boardTexts.canTakeThem }
  const why = reasons[0]?.message ?? ''
  return refused < of ? { rank: 1, why: boardTexts.wouldBeRefused(refused, of, why) } : { rank: 2, why }
}
