import type { BoardClock, BoardRow } from '@understudy/contract/http/board'

/** What is likeliest to be missed of what is not missed yet. */
export interface Risk {
  readonly chance: number
  readonly kind: BoardClock['kind']
}

type Clocks = Pick<BoardRow, 'clocks'>

/** What is paused has no deadline that could pass. */
const isMissed = ({ breachedAt, dueAt, state }: BoardClock, now: number): boolean =>
  breachedAt !== null || (state === 'running' && Date.parse(dueAt ?? '') < now)

/** The highest chance among the promises that are not missed yet; undefined where too little is known. */
export function riskOf({ clocks }: Clocks, now: number): Risk | undefined {
  return clocks
    .flatMap((clock) => (clock.risk === null || isMissed(clock, now) ? [] : [{ chance: clock.risk, kind: clock.kind }]))
    .reduce<Risk | undefined>(
      (worst, one) => (worst === undefined || one.chance > worst.chance ? one : worst),
      undefined,
    )
}

/** Which of its promises is missed, the one first that is due longest. */
export function missedOf({ clocks }: Clocks, now: number): BoardClock['kind'] | undefined {
  return clocks
    .filter((clock) => isMissed(clock, now))
    .toSorted((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))[0]?.kind
}
