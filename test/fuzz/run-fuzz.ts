import type { Ids } from '@understudy/api/test/agency-online'
import { sampleBodies } from '@understudy/api/test/sample-commands'
import fc from 'fast-check'
import type { FuzzSite } from './fuzz-site.ts'
import { type FuzzRequest, requestOf } from './request-of.ts'
import { type Answer, type Send, sendTo } from './send.ts'
import type { Operation } from './shape.ts'

export interface Finding {
  readonly number: number
  readonly what: string
  readonly request: FuzzRequest
  readonly answer: Pick<Answer, 'status' | 'text'>
  readonly logged: readonly string[]
}

export interface FuzzReport {
  /** How often each operation was answered each status. */
  readonly answers: Map<string, Map<number, number>>
  readonly findings: Finding[]
  readonly slowestMs: number
}

export interface FuzzOptions {
  readonly seed: number
  readonly requests: number
  /** Called after every so many. */
  readonly onProgress?: (done: number, report: FuzzReport) => void
  /** The number of the first: a later part of a long run, by itself. */
  readonly first?: number
}

/** Longer than the API itself gives any request. */
const limitMs = 40_000
const newAgencyAfter = 2_000

/** Asks every operation in turn, one request at a time, so that what was written is known to be of that request. */
export async function runFuzz(
  site: FuzzSite,
  { seed, requests, onProgress, first = 0 }: FuzzOptions,
): Promise<FuzzReport> {
  const arbitraries = site.operations.map((one) => requestOf(one, sampleOf(one)))
  const send = sendTo(site.url, limitMs)
  const report = { answers: new Map<string, Map<number, number>>(), findings: [] as Finding[], slowestMs: 0 }
  for (let number = first; number < first + requests; number++) {
    if (number > first && number % newAgencyAfter === 0) await site.renew()
    const arbitrary = arbitraries[number % arbitraries.length] as fc.Arbitrary<FuzzRequest>
    const [request] = fc.sample(arbitrary, { seed: seed + number, numRuns: 1 }) as [FuzzRequest]
    const answer = await ask(site, send, request, number)
    const [touched, logged] = [await site.touched(), site.errors()]
    const what = amiss(request, answer, touched)
    if (what !== undefined) report.findings.push({ number, what, request, answer, logged })
    report.slowestMs = Math.max(report.slowestMs, answer.ms)
    const statuses = report.answers.get(request.operationId) ?? new Map<number, number>()
    report.answers.set(request.operationId, statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1))
    if ((number + 1) % 1_000 === 0) onProgress?.(number + 1 - first, report)
  }
  return report
}

function ask(site: FuzzSite, send: Send, { method, path, headers, body, asker }: FuzzRequest, number: number) {
  const key = site.keyOf(asker)
  // From an address of its own each: whoever tries too often has to wait, which is another test.
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  return send({
    ...{ method, path: site.fill(path), body: typeof body === 'string' ? site.fill(body) : body },
    headers: { ...headers, 'x-forwarded-for': from, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
  })
}

/** What no request may do, whatever is in it. */
function amiss({ path }: FuzzRequest, { status, type, text }: Answer, touched: readonly string[]): string | undefined {
  if (status === 0) return `no answer: ${text}`
  if (status >= 500) return `answered ${status}`
  if (status < 400) return undefined
  if (touched.some((what) => !recordsRefusal(what, touched)))
    return `refused with ${status}, and wrote: ${touched.join(', ')}`
  const isProblem = type.startsWith('application/problem+json')
  return isProblem || !path.startsWith('/v1/') ? undefined : `refused with ${status} as ${type || 'nothing'}`
}

/**
 * What a refusal itself is remembered by, and of which row: that the guard of clinical work held (record 36), that nobody
 * covers (a lead is to hear of it), that what was handed in lacks what was agreed. One event, and nothing else.
 */
const remembered = [
  ['task.delegation_refused', 'task'],
  ['work_item.left_uncovered', 'work_item'],
  ['work_item.returned', 'work_item'],
] as const
function recordsRefusal(what: string, touched: readonly string[]): boolean {
  const kept = remembered.find(([event]) => touched.includes(`insert ledger ${event}`))
  return kept !== undefined && [`insert ledger ${kept[0]}`, `update ${kept[1]}`, 'insert key_use'].includes(what)
}

const samples = sampleBodies(new Proxy({} as Ids, { get: (_, kind) => `{{own.${String(kind)}}}` }))

/** What the command of this operation is given in the tests of its route, if it is one: `work_item.make` is `workItemMake`. */
function sampleOf({ operationId }: Operation): object | undefined {
  const named = Object.entries(samples).find(([command]) => {
    return command.replaceAll(/[._](\w)/g, (_, letter: string) => letter.toUpperCase()) === operationId
  })
  return named?.[1]
}
