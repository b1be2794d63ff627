import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type AddressGuard, AddressRefused, type CheckedAddress } from './address-guard.ts'
import { type Delivery, failed } from './delivery.ts'

export interface Post {
  readonly url: string
  /** These very bytes are sent: a signature may be over them. */
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface PostLimits {
  /** From the look-up of the name to the end of the answer, in milliseconds. */
  readonly timeoutMs: number
  readonly answerBytes: number
}

const limits: PostLimits = { timeoutMs: 15_000, answerBytes: 65_536 }

/**
 * One POST to an address of somebody else's: the name is resolved for this attempt, the connection pinned to the
 * address that was looked at, no redirect followed, and neither time nor answer without bounds (escalation, rules 30, 32).
 */
export async function postJson(
  guard: AddressGuard,
  post: Post,
  { timeoutMs, answerBytes } = limits,
): Promise<Delivery> {
  const timeUp = AbortSignal.timeout(timeoutMs)
  let isSent = false
  try {
    const url = new URL(post.url)
    const to = await Promise.race([guard.check(url.hostname), rejectedBy(timeUp)])
    if (url.protocol !== 'https:' && !to.isAllowedRange) throw new AddressRefused('The address is not https')
    const { status, retryAfter } = await exchange(url, to, post, timeUp, answerBytes, () => {
      isSent = true
    })
    return outcomeOf(status, retryAfter)
  } catch (error) {
    if (error instanceof AddressRefused) return failed('address_refused', error.message)
    if (timeUp.aborted)
      return failed('timed_out', `No answer within ${timeoutMs / 1_000} s`, { mayHaveArrived: isSent })
    return failed('unreachable', codeOf(error as Error), { mayHaveArrived: isSent })
  }
}

interface Answered {
  readonly status: number
  readonly retryAfter: string | undefined
}

function exchange(
  url: URL,
  to: CheckedAddress,
  { body, headers }: Post,
  signal: AbortSignal,
  answerBytes: number,
  sent: () => void,
): Promise<Answered> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const going = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Understudy/1',
        ...headers,
        'content-length': body.length,
      },
      agent: false,
      signal,
      // Whatever the name leads to by now, the connection goes to the address that was looked at.
      lookup: (_, { all }, answer) => (all ? answer(null, [to]) : answer(null, to.address, to.family)),
    })
    going.on('error', reject).on('finish', sent)
    going.on('response', (response) => {
      const answered = { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] }
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        // The status has been said; of the rest nothing is wanted.
        if (bytes > answerBytes) response.destroy()
      })
      response.on('close', () => resolve(answered)).on('error', () => resolve(answered))
    })
    going.end(body)
  })
}

function outcomeOf(status: number, retryAfter: string | undefined): Delivery {
  if (status >= 200 && status < 300) return { kind: 'accepted', providerId: null, status }
  const more = { status, retryAfterMs: retryAfterMs(retryAfter) }
  if (status >= 300 && status < 400) return failed('redirected', `Answered ${status}; redirects are not followed`, more)
  if (status === 410) return failed('gone', 'Answered 410: no more is wanted', more)
  if (status === 429 || status === 503) return failed('slow_down', `Answered ${status}`, more)
  return failed('refused', `Answered ${status}`, more)
}

const longestRetryAfterMs = 86_400_000

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterMs(text: string | undefined): number | null {
  if (text === undefined) return null
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestRetryAfterMs) : null
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.name
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}
