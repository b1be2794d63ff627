import { counted } from '../counted.ts'
import type { Answered } from './scorecard.ts'
import { isDay30, type ScorecardFacts } from './scorecard-facts.ts'

/** Nothing to mend in the register of access, once somebody has been given work. */
export function accessInOrder({ day, findings, clientId }: ScorecardFacts): Answered {
  const client = { type: 'client', streamId: clientId, position: null }
  if (day === undefined)
    return { answer: 'not_yet', because: 'No work of the client has been handed over yet', evidence: [client] }
  if (findings.length === 0)
    return { answer: 'yes', because: 'The access register has no findings', evidence: [client] }
  const said = findings.map(({ message }) => message).join('; ')
  return {
    ...{ answer: 'no', because: `${counted(findings.length, 'finding')}: ${said}` },
    evidence: findings.map(({ evidence }) => evidence),
  }
}

/** Open items now against the backlog of the baseline. */
export function backlogSmaller(facts: ScorecardFacts): Answered {
  const { baseline, backlog, day, baselineEvidence: evidence } = facts
  if (baseline === undefined) return { answer: 'not_yet', because: 'No baseline is recorded', evidence }
  if (day === undefined) return { answer: 'not_yet', because: 'Nothing has been handed over yet', evidence }
  const because = `${counted(backlog, 'open item')} now, ${baseline.backlog} at the start${late(facts)}`
  if (backlog < baseline.backlog) return { answer: 'yes', because, evidence }
  return { answer: isDay30(facts) ? 'no' : 'not_yet', because, evidence }
}

/** Measurable: hours were saved even by the low figure; none even by the high one is a no. */
export function timeBack(facts: ScorecardFacts): Answered {
  const { baseline, saved, baselineEvidence: evidence } = facts
  if (baseline === undefined) return { answer: 'not_yet', because: 'No baseline is recorded', evidence }
  const { low, likely, high } = saved.hours
  const [least, about, most] = [low, likely, high].map((hours) => hours.toFixed(1))
  const because = `About ${about} hours saved since the first delegation (low estimate ${least}, high estimate ${most}), on ${counted(saved.items, 'item')}${late(facts)}`
  if (low > 0) return { answer: 'yes', because, evidence }
  if (saved.items > saved.unmeasured && likely <= 0 && isDay30(facts)) return { answer: 'no', because, evidence }
  return { answer: 'not_yet', because, evidence }
}

/** A baseline that was captured late is never taken for one that was not. */
const late = ({ baseline }: ScorecardFacts) =>
  baseline?.lateBecause === undefined ? '' : ` (baseline recorded late: ${baseline.lateBecause})`

/** The next adjacent task is proposed only once what is handed over is stable; until then it is not yet known. */
export function nextTasksKnown({ next: { proposal, reason, evidence }, clientId }: ScorecardFacts): Answered {
  const tasks = evidence.map(({ taskId }) => ({ type: 'task', streamId: taskId, position: null }))
  const seen = tasks.length > 0 ? tasks : [{ type: 'client', streamId: clientId, position: null }]
  if (proposal !== null)
    return { answer: 'yes', because: `${proposal.name}. ${proposal.reason}. ${reason}`, evidence: seen }
  const isStable = evidence.length > 0 && evidence.every(({ stable }) => stable)
  return { answer: isStable ? 'no' : 'not_yet', because: reason, evidence: seen }
}
