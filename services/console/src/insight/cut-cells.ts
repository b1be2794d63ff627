import { insightTexts } from '../words/insight-texts.ts'
import type { Cut } from './figure.ts'

/** What the figures of a table are of and when they were seen: the same in every row, so that tables can be put together. */
export interface CutCells {
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

export function cutCells(
  { clientId, from = '' }: Cut,
  nameOf: (id: string) => string | undefined,
  at: number,
): CutCells {
  const whose = clientId === null ? insightTexts.allClients : (nameOf(clientId) ?? clientId)
  return { header: ['client', 'since', insightTexts.seenAt], cells: [whose, from, new Date(at).toISOString()] }
}
