import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type AddressGuard, AddressRefused, type CheckedAddress } from './address-guard.ts'

export interface TextLimits {
  /** From the look-up of the name to the end of the text, in milliseconds. */
  readonly timeoutMs: number
  readonly bytes: number
}

const limits: TextLimits = { timeoutMs: 15_000, bytes: 1_000_000 }

/** Why nothing could be had, in words that do not repeat the address: it may hold a secret. */
export class TextUnavailable extends Error {
  /** Nothing else would be had of its host either. */
  readonly isOfHost: boolean

  constructor(message: string, isOfHost = false) {
    super(message)
    this.isOfHost = isOfHost
  }
}

/**
 * A text behind an address of somebody else's, under the same guard as what is sent to one: the name is resolved anew, the
 * connection pinned to the address that was looked at, no redirect followed, time and size bounded (escalation, rule 32).
 * @throws TextUnavailable
 */
export async function getText(guard: AddressGuard, address: string, { timeoutMs, bytes } = limits): Promise<string> {
  const timeUp = AbortSignal.timeout(timeoutMs)
  try {
    const url = new URL(address)
    const to = await Promise.race([guard.check(url.hostname), whenAborted(timeUp)])
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && to.isAllowedRange))
      throw new AddressRefused('The address is not https')
    return await read(url, to, timeUp, bytes)
  } catch (error) {
    if (error instanceof TextUnavailable) throw error
    if (error instanceof AddressRefused) throw new TextUnavailable(error.message)
    if (timeUp.aborted) throw new TextUnavailable(`No answer within ${timeoutMs / 1_000} s`, true)
    throw new TextUnavailable(`Unreachable: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`, true)
  }
}

function read(url: URL, to: CheckedAddress, signal: AbortSignal, most: number): Promise<string> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const going = request(url, {
      headers: { accept: 'text/calendar, text/plain', 'user-agent': 'Understudy/1' },
      agent: false,
      signal,
      // Whatever the name leads to by now, the connection goes to the address that was looked at.
      lookup: (_, { all }, answer) => (all ? answer(null, [to]) : answer(null, to.address, to.family)),
    })
    going.on('error', reject).on('response', (response) => {
      const { statusCode = 0 } = response
      const parts: Buffer[] = []
      let length = 0
      const stop = (why: string) => {
        reject(new TextUnavailable(why, statusCode >= 500))
        response.destroy()
      }
      if (statusCode >= 300 && statusCode < 400) return stop(`Answered ${statusCode}; redirects are not followed`)
      if (statusCode !== 200) return stop(`Answered ${statusCode}`)
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length > most) stop(`It is longer than ${most} bytes`)
        else parts.push(part)
      })
      response.on('error', reject).on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    })
    going.end()
  })
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}
