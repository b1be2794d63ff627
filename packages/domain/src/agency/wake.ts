import { accepted, type Decision } from '../decision.ts'
import type { Agency } from './agency.ts'
import { endDrawPeriods, nextRevealAt } from './reveal-draw-period.ts'
import { openRounds } from './review-rounds.ts'

/**
 * When the agency next has something to do by itself: at its midnight, once anything is drawn at random, and when a
 * draw period is to be revealed.
 */
export function agencyWakeAt(agency: Agency): number | undefined {
  const instants = [agency.nextRoundAt, nextRevealAt(agency)].filter((at) => at !== undefined)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

/** What is due at `at`: rounds of late reviews, and keys that draw nothing more. */
export function wakeAgency(agency: Agency | undefined, id: string, at: number): Decision {
  return accepted(agency === undefined ? [] : [...openRounds(agency, id, at), ...endDrawPeriods(agency, id, at)])
}
