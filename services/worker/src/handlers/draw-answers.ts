import { drawPeriodOf } from '@understudy/domain/agency/reveal-draw-period'
import type { Command } from '@understudy/engine/shell/command'
import type { Answering, Answers } from './answering.ts'
import { replacement } from './replacement.ts'
import { reviewRound } from './review-round.ts'

/** What the installation answers that alone has the keys: draws, rounds of late reviews, keys that are due. */
export const drawAnswers: Answers = {
  'work_item.submitted': (answering) => draw(answering, answering.event.streamId),
  'review.upheld': drawWaiting,
  'review.amended': drawWaiting,
  'review.attributed': drawWaiting,
  'review.replaced': ({ event, context, command }) => replacement(event, context, command),
  'agency.review_round_opened': ({ event, context, command }) => reviewRound(event, context, command),
  'agency.draw_period_ended': async ({ event: { agencyId, body }, context, command }) => {
    const period = String(body['period'])
    const keyHex = (await context.engine.keys.drawKey(agencyId, period)).toString('hex')
    return [command('agency.reveal_draw_period', { period, keyHex })]
  },
}

async function draw({ event: { agencyId, at }, context, command }: Answering, workItemId: string): Promise<Command[]> {
  const period = drawPeriodOf(at)
  const keyHex = (await context.engine.keys.drawKey(agencyId, period)).toString('hex')
  return [command('work_item.draw', { workItemId, period, keyHex })]
}

/** What was handed in while the dispute was open waited for its answer. */
function drawWaiting(answering: Answering): readonly Command[] | Promise<readonly Command[]> {
  const waiting = answering.event.body['workItemId']
  return waiting === undefined ? [] : draw(answering, String(waiting))
}
