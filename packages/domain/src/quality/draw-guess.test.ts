import { describe, expect, it } from 'vitest'
import { commitmentOf } from '../agency/reveal-draw-period.ts'
import { drawMessage, drawnNumber, hmacSha256, threshold } from './draw.ts'
import { guessDraws, type SeenDraw } from './draw-learner.fixture.ts'
import { standardPlan } from './plan.ts'

const keyHex = '8c1f4e2b9d7a60358c1f4e2b9d7a60358c1f4e2b9d7a60358c1f4e2b9d7a6035'
const key = Uint8Array.from(keyHex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const count = 6_000
const itemIds = Array.from({ length: count }, (_, item) => commitmentOf(item.toString(16).padStart(64, '0')))

const numbers = new Map(itemIds.map((itemId) => [itemId, numberOf(itemId)]))

function numberOf(workItemId: string): number {
  const subject = { agencyId: 'agency', assistantId: 'assistant', taskId: 'task', sopVersion: 1, workItemId }
  return drawnNumber(hmacSha256(key, drawMessage(subject)))
}

function drawOf(itemId: string, den: number): boolean {
  return (numbers.get(itemId) as number) < threshold({ num: 1, den })
}

const guess = (reviewed: (itemId: string, place: number) => boolean) =>
  guessDraws(
    itemIds.map((itemId, place): SeenDraw => ({ itemId, reviewed: reviewed(itemId, place) })),
    commitmentOf(keyHex),
  )

describe('Somebody who learns from all earlier draws and the published commitment', () => {
  const levels = standardPlan.levels.filter(({ den }) => den > 1)
  /** Whoever always says the more frequent answer is right as often as that is, and nobody is more often. */
  const frequent = (den: number) => 1 - 1 / den
  const slack = (den: number) => 3 * Math.sqrt((frequent(den) * (1 - frequent(den))) / (count / 2))

  it.each(levels)('guesses the next one of a level of $num/$den no better than the level says', ({ den }) => {
    expect(guess((itemId) => drawOf(itemId, den)).share).toBeLessThan(frequent(den) + slack(den))
  })

  it.each(levels)(
    'does better at once where a draw of $num/$den leaks, by the id or by what came before',
    ({ den }) => {
      const byDigits = guess((itemId) => Number.parseInt(itemId.slice(-2), 16) < 256 / den)
      const byPlace = guess((itemId, place) => (place % 7 === 0 ? drawOf(itemId, den) : place % den === 0))
      expect(byDigits.share).toBeGreaterThan(frequent(den) + slack(den))
      expect(byPlace.share).toBeGreaterThan(frequent(den) + slack(den))
    },
  )
})
