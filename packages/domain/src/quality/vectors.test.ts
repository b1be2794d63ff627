import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawnNumber, hmacSha256, threshold } from './draw.ts'
import { estimateMethods } from './estimates/vector-methods.fixture.ts'
import { recordOutcome } from './fold.ts'
import { ladderChances, worstOutgoing } from './ladder-chances.ts'
import { floorPick } from './period-floor.ts'
import { type Plan, reworkWeight } from './plan.ts'
import { meanReviewsUnbounded, promotionChances } from './promotion-chances.ts'
import { independent, learner, outcome, standard } from './samples.fixture.ts'
import { reviewsToDemotion } from './trust-chances.ts'

interface Vector {
  id: string
  method: string
  // biome-ignore lint/suspicious/noExplicitAny: the shape of inputs and expectation depends on the method
  inputs: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  expected: any
  tolerance: number
}

const file = new URL('../../../../test/fixtures/quality-statistics.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }

/** Charts and tables that the quality design names no use for: nothing of the product computes them. */
const unused = new Set([
  'lcCusumPath',
  'traineeCusumLimits',
  'sprtLines',
  'sprtTable',
  'sprtWaldOc',
  'exactMultistageErrors',
  'csp1Table',
  'csp2OperatingCharacteristic',
  'csp1InspectionError',
  'isoSwitching',
  'wilsonInterval',
  'clopperPearsonInterval',
  'betaBinomial',
  'logRank',
  'littlesLaw',
  'steinShrink',
  'betaBinomialMoments',
  'fleissKappa',
  'pChart',
  'laneyPPrime',
  'ewma',
  'spearmanBrownN',
  'categoricalCusumWeights',
])

type Answer = Record<string, unknown>

const methods: Record<string, (inputs: Vector['inputs']) => Answer> = {
  ...estimateMethods,
  lcCusumWeights: ({ p0, p1 }) => ({ ratio: reworkWeight(p0, p1) }),
  integerLcCusumPath: ({ failures }) => scorePath(failures),
  promotionOperatingCharacteristic: ({ failPoints, H, horizon, p }) => {
    const chain = { reworkCost: -failPoints, promoteAt: H, attemptLength: horizon }
    const { promoted, meanReviews } = promotionChances(chain, p)
    const unboundedArl = meanReviewsUnbounded(chain, p)
    return { pPromoteWithinHorizon: promoted, meanReviewsGivenPromoted: meanReviews, unboundedArl }
  },
  monitorCusumArl: ({ failPoints, alarmAt, p }) => ({
    arlReviewed: reviewsToDemotion({ reworkCost: failPoints, trustCap: alarmAt }, p),
  }),
  trustBalancePath: ({ failures }) => trustPath(failures),
  csp1Aoql: ({ i, f }) => {
    const { outgoing, at } = worstOutgoing({ passesToClimb: i, fractions: [f] })
    return { aoql: outgoing, pAtAoql: at }
  },
  csp1OperatingCharacteristic: ({ i, f, p }) => {
    const { reviewed, outgoing } = ladderChances({ passesToClimb: i, fractions: [f] }, p)
    return { afi: reviewed, aoq: outgoing }
  },
  ladderOperatingCharacteristic: ({ i, f, p }) => {
    const { reviewed, outgoing } = ladderChances({ passesToClimb: i, fractions: f }, p)
    return { afi: reviewed, aoq: outgoing }
  },
  ladderAoql: ({ i, f }) => ({ aoql: worstOutgoing({ passesToClimb: i, fractions: f }).outgoing }),
  ladderDemotion: ({ failPoints, alarmAt, p }) => ({
    reviewedToDemotion: reviewsToDemotion({ reworkCost: failPoints, trustCap: alarmAt }, p),
  }),
  hmacSha256: ({ key, data }) => ({ macHex: hex(hmacSha256(utf8(key), utf8(data))) }),
  hmacSampling: ({ keyHex, message }) => {
    const code = hmacSha256(bytes(keyHex), utf8(message))
    const u48 = drawnNumber(code)
    const selected = Object.fromEntries([2, 4, 10].map((den) => [`f=1/${den}`, u48 < threshold({ num: 1, den })]))
    return { macHex: hex(code), u48, selected }
  },
  hmacSamplingRate: ({ keyHex, messagePrefix }) => {
    const numbers = Array.from({ length: 2000 }, (_, index) => `${messagePrefix}${String(index + 1).padStart(6, '0')}`)
    const drawn = numbers.map((message) => drawnNumber(hmacSha256(bytes(keyHex), utf8(message))))
    const selected = (den: number) => drawn.filter((u) => u < threshold({ num: 1, den })).length
    return { selectedHalf: selected(2), selectedQuarter: selected(4), selectedTenth: selected(10) }
  },
  periodFloorPick: ({ keyHex, messagePrefix, items }) => {
    const passedBy = items.map((workItemId: string) => ({
      workItemId,
      u: drawnNumber(hmacSha256(bytes(keyHex), utf8(`${messagePrefix}${workItemId}`))),
    }))
    return { pick: floorPick(passedBy)?.workItemId }
  },
  seedCommitment: ({ keyHex }) => ({ commitmentSha256: createHash('sha256').update(bytes(keyHex)).digest('hex') }),
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const hex = (code: Uint8Array) => Buffer.from(code).toString('hex')

/** Both plans of the vectors are `standard`. */
const plan: Plan = standard

function scorePath(failures: number[]): Answer {
  const path: number[] = []
  let quality = learner(plan)
  for (const failure of failures) {
    quality = recordOutcome(plan, quality, outcome(failure === 1 ? 'rework' : 'pass')).quality
    path.push(quality.score)
    if (quality.shown) return { path, promotedAt: path.length }
  }
  return { path, promotedAt: null }
}

function trustPath(failures: number[]): Answer {
  const path: number[] = []
  let quality = independent(plan)
  for (const failure of failures) {
    quality = recordOutcome(plan, quality, outcome(failure === 1 ? 'rework' : 'pass')).quality
    path.push(quality.trust)
    if (quality.independentSince === null) return { path, demotedAt: path.length }
  }
  return { path, demotedAt: null }
}

function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    expect(actual).toHaveLength(expected.length)
    for (const [index, one] of actual.entries()) expectClose(one, expected[index], tolerance)
  } else if (typeof expected === 'number' && tolerance > 0)
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance)
  else expect(actual).toEqual(expected)
}

describe('The reference values for plans, draws and estimates', () => {
  it.each(vectors.filter(({ method }) => !unused.has(method)))(
    'hold for $id',
    ({ method, inputs, expected, tolerance }) => {
      const answer = methods[method]?.(inputs)
      expect(answer, `nothing computes ${method}`).toBeDefined()
      const compared = Object.entries(answer as Answer).filter(([name]) => name in expected)
      expect(compared).not.toEqual([])
      for (const [name, actual] of compared) expectClose(actual, expected[name], tolerance)
    },
  )

  it('are all either computed here or listed as unused', () => {
    const known = new Set(vectors.map(({ method }) => method))
    expect([...known].filter((method) => methods[method] === undefined && !unused.has(method))).toEqual([])
    expect([...unused].filter((method) => !known.has(method) || methods[method] !== undefined)).toEqual([])
  })
})
