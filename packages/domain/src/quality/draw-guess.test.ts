import { describe, expect, it } from 'vitest'
import { commitmentOf } from '../agency/reveal-draw-period.ts'
import { drawMessage, drawnNumber, hmacSha256, threshold } from './draw.ts'

const keyHex = '8c1f4e2b9d7a60358c1f4e2b9d7a60358c1f4e2b9d7a60358c1f4e2b9d7a6035'
const key = Uint8Array.from(keyHex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const half = { num: 1, den: 2 }
const count = 6_000

interface Drawn {
  readonly itemId: string
  readonly reviewed: boolean
}

const itemIds = Array.from({ length: count }, (_, item) => commitmentOf(item.toString(16).padStart(64, '0')))

function drawOf(itemId: string): boolean {
  const subject = { agencyId: 'agency', assistantId: 'assistant', taskId: 'task', sopVersion: 1, workItemId: itemId }
  return drawnNumber(hmacSha256(key, drawMessage(subject))) < threshold(half)
}

/** What somebody outside can see of an item before its draw: its id, its place, the draws before it, the commitment. */
function featuresOf(itemId: string, place: number, before: readonly Drawn[]): string[] {
  const last = before.slice(-4).map(({ reviewed }) => (reviewed ? 1 : 0))
  const commitment = commitmentOf(keyHex)
  const mixed = Number.parseInt(itemId.slice(0, 2), 16) ^ Number.parseInt(commitment.slice(0, 2), 16)
  return [
    ...[...itemId].map((digit, index) => `digit ${index} ${digit}`),
    ...[2, 3, 7, 10].map((cycle) => `every ${cycle}: ${place % cycle}`),
    `after ${last.join('')}`,
    `after ${last.slice(-1)}`,
    `mixed ${mixed}`,
  ]
}

/** Naive Bayes, trained on everything before each draw. Answers the share of right guesses in the second half. */
function shareGuessed(draws: readonly Drawn[]): number {
  const seen = new Map<string, [passedBy: number, reviewed: number]>()
  let right = 0
  for (const [place, { itemId, reviewed }] of draws.entries()) {
    const features = featuresOf(itemId, place, draws.slice(Math.max(0, place - 4), place))
    const odds = features.reduce((sum, feature) => {
      const [no, yes] = seen.get(feature) ?? [0, 0]
      return sum + Math.log((yes + 1) / (no + 1))
    }, 0)
    if (place >= count / 2 && odds > 0 === reviewed) right += 1
    for (const feature of features) {
      const [no, yes] = seen.get(feature) ?? [0, 0]
      seen.set(feature, reviewed ? [no, yes + 1] : [no + 1, yes])
    }
  }
  return right / (count / 2)
}

describe('Somebody who learns from all earlier draws and the published commitment', () => {
  const slack = 3 * Math.sqrt(0.25 / (count / 2))

  it('guesses the next one no better than the level says', () => {
    const share = shareGuessed(itemIds.map((itemId) => ({ itemId, reviewed: drawOf(itemId) })))
    expect(Math.abs(share - 0.5)).toBeLessThan(slack)
  })

  it('does better at once where the draw leaks: by a digit of the id, or by what came before', () => {
    const byDigit = itemIds.map((itemId) => ({ itemId, reviewed: Number.parseInt(itemId.at(-1) as string, 16) < 8 }))
    const byPlace = itemIds.map((itemId, place) => ({
      itemId,
      reviewed: place % 10 === 0 ? drawOf(itemId) : place % 2 === 0,
    }))
    expect(shareGuessed(byDigit)).toBeGreaterThan(0.5 + slack)
    expect(shareGuessed(byPlace)).toBeGreaterThan(0.5 + slack)
  })
})
