import { planIds } from '@understudy/domain/quality/plan'
import type { HandOver } from './random-moves.ts'

const hourMs = 3_600_000

/** The name of the command about a delegation, after its noun, and what it says beside whose it is. */
export function handOverCommand(what: HandOver, item: number, workItemId: string, now: number): [string, object] {
  const today = new Date(now).toISOString().slice(0, 10)
  const inputs: Record<HandOver, [string, object]> = {
    acknowledge: ['acknowledge_sop', { version: 1 + (item % 3) }],
    advance: ['advance', {}],
    observe: ['observe_item', { workItemId }],
    walkthrough: ['record_walkthrough', { link: 'https://example.org/walkthrough' }],
    sign_off: ['sign_off_demonstration', {}],
    pause: ['pause', { reason: 'Away' }],
    resume: ['resume', {}],
    end: ['end', { reason: 'Over' }],
    demote: ['demote', { reason: 'Look again' }],
    move_plan: ['move_to_plan', { planId: planIds[item % planIds.length], reason: 'Another plan' }],
    away: ['note_absence', { from: today, days: 1 + item, returnsAt: now + item * hourMs }],
  }
  return inputs[what]
}
