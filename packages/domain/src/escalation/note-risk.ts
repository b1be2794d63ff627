import { accepted, type Decision } from '../decision.ts'
import { endCauses } from './end-causes.ts'
import type { Escalation } from './escalation.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { type Raised, raise, type Surroundings } from './raise.ts'
import { startRun } from './run.ts'
import { usualSettings } from './settings.ts'

/**
 * The chance that a promise is missed, in thousandths, as of now. High twice, five minutes apart, it raises; in between
 * somebody looks again. Low enough it clears; in between it changes nothing of what is raised, and ends a watch that was
 * to be looked at again (escalation, "Raised by").
 */
export function noteRisk(
  about: Omit<Raised, 'cause'>,
  perMille: number,
  newId: string,
  around: Surroundings,
  facts: LadderFacts,
  at: number,
): Decision {
  const settings = facts.agency.escalationSettings ?? usualSettings
  const newest = around.newest
  const running = newest?.escalation.state === 'resolved' ? undefined : newest
  if (perMille <= settings.riskClearsAt)
    return endCauses(running, { causes: ['high_risk'], why: 'The risk is low again' }, at)
  if (perMille < settings.riskRaisesAt) return endWatch(running, at)
  if (running === undefined) return watch(about, perMille, newId, around, facts, at)
  const { watch: watched, state } = running.escalation
  if (state === 'watched' && watched !== undefined && at - watched.since < settings.riskAgainMs) {
    const run = startRun(running.id, running.escalation, at)
    run.emit('escalation.risk_noted', { perMille })
    return accepted(run.events, { escalationId: running.id })
  }
  return raise({ ...about, cause: 'high_risk' }, newId, around, facts, at)
}

/** A second look that finds the risk no longer high raises nothing, and nobody is to look a third time. */
function endWatch(running: Surroundings['newest'], at: number): Decision {
  const { state, nextAt, watch } = running?.escalation ?? {}
  const isAsked = watch?.asks !== undefined || nextAt === null || (nextAt ?? at) <= at
  const isLookedAtAgain = state === 'watched' && isAsked
  if (!isLookedAtAgain) return accepted([])
  return endCauses(running, { causes: ['high_risk'], why: 'The risk was not high when it was looked at again' }, at)
}

function watch(
  { subject, clientId, taskId, root }: Omit<Raised, 'cause'>,
  perMille: number,
  newId: string,
  { newest }: Surroundings,
  { agency }: LadderFacts,
  at: number,
): Decision {
  const settings = agency.escalationSettings ?? usualSettings
  const run = startRun(newId, undefined, at)
  const activation = nextActivation(newest?.escalation)
  const lookAt = at + settings.riskAgainMs
  run.emit('escalation.watched', { subject, clientId, taskId, root, activation, perMille, lookAt, settings })
  return accepted(run.events, { escalationId: newId })
}

const nextActivation = (newest: Escalation | undefined): number => (newest?.activation ?? 0) + 1
