import type { BoardCounts, Standing } from '@understudy/contract/http/board'
import type { WaitedFor } from '@understudy/domain/work-item/work-item'
import type { Filters } from '../address/place.ts'
import type { IconName } from '../frame/icon.tsx'
import { standingWords } from '../words/standing-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'

export interface Tile {
  readonly name: string
  readonly word: string
  readonly icon?: IconName
  readonly filter: Filters
  readonly count: (counts: BoardCounts) => number
  readonly isPressed: (filters: Filters) => boolean
}

/** The most urgent first. */
export const tiles: readonly Tile[] = [
  tileOfStanding('breached', 'alert', ({ breached }) => breached),
  tileOfStanding('due_soon', 'clock', ({ dueSoon }) => dueSoon),
  tileOfStanding('running', undefined, ({ running }) => running),
  tileOfStanding('paused', 'pause', ({ paused }) => paused),
  tileOfWait('client'),
  tileOfWait('agency'),
  tileOfWait('third_party'),
]

function tileOfStanding(standing: Standing, icon: IconName | undefined, count: Tile['count']): Tile {
  return {
    name: standing,
    word: standingWords[standing],
    ...(icon && { icon }),
    filter: { standing },
    count,
    isPressed: (filters) => filters.standing === standing,
  }
}

function tileOfWait(waitsFor: WaitedFor): Tile {
  return {
    name: waitsFor,
    word: waitsForWords[waitsFor],
    filter: { waitsFor },
    count: ({ blocked }) => blocked[waitsFor],
    isPressed: (filters) => filters.waitsFor === waitsFor,
  }
}

/** How many rows pass the filters; undefined where only the last page will tell. */
export function totalOf(counts: BoardCounts, { standing, waitsFor }: Filters): number | undefined {
  if (standing !== undefined && waitsFor !== undefined) return undefined
  const tile = tiles.find(({ filter }) => filter.standing === standing && filter.waitsFor === waitsFor)
  return tile === undefined ? counts.running + counts.paused : tile.count(counts)
}
