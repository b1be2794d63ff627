import { BadCursor } from '../reading/bad-cursor.ts'
import { placeOf, readPlace } from '../reading/place.ts'

interface Needed {
  readonly id: string
  readonly severityRank: number
  readonly raisedAt: Date | null
}

/** Where a page of what needs somebody ends: worst first, then oldest. Only what was raised needs anybody. */
export const placeOfNeed = ({ id, severityRank, raisedAt }: Needed): string =>
  `${severityRank}.${placeOf(raisedAt ?? new Date(0), id)}`

/** What comes after that place. @throws BadCursor where it is none. */
export function beyondNeed(after: string) {
  const [, rank, rest = ''] = /^(\d{1,4})\.(.+)$/.exec(after) ?? []
  if (rank === undefined) throw new BadCursor()
  const severityRank = Number(rank)
  const { at, id } = readPlace(rest)
  return {
    OR: [
      { severityRank: { lt: severityRank } },
      { severityRank, raisedAt: { gt: at } },
      { severityRank, raisedAt: at, id: { gt: id } },
    ],
  }
}
