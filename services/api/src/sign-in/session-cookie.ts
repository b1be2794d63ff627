import type { FastifyRequest } from 'fastify'

const shape = /^us_[A-Za-z0-9_-]{64}$/
const ofPerson = /^(__Host-)?understudy\.session_token=[\w.%+/=-]{1,300}$/

/** Over TLS the name tells the browser to take it from this very host alone: no neighbouring name can plant another. */
export const hostPrefix = (secure: boolean): string => (secure ? '__Host-' : '')
const nameOf = (secure: boolean) => `${hostPrefix(secure)}understudy_session`

type Asked = Pick<FastifyRequest, 'headers' | 'protocol'>

/** The session that the browser sent, if any: the text of the one that a key opened, or a person's as `name=value`. */
export function sessionOf(request: Asked): string | undefined {
  return personSessionOf(request) ?? keySessionOf(request)
}

/** The session of somebody who signed in as themselves. */
export function personSessionOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const all = pairsOf(headers.cookie).filter((pair) => ofPerson.test(pair))
  return all.find((pair) => pair.startsWith(hostPrefix(true))) ?? all[0]
}

function keySessionOf({ headers, protocol }: Asked): string | undefined {
  const name = nameOf(protocol === 'https')
  const values = pairsOf(headers.cookie).flatMap((pair) =>
    pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : [],
  )
  return values.find((value) => shape.test(value))
}

const pairsOf = (cookie = '') => cookie.split(';').map((pair) => pair.trim())

/** Out of reach of scripts and never sent along from another site. */
export function sessionCookie(session: string, expiresAt: number, secure: boolean): string {
  return `${nameOf(secure)}=${session}; ${attributes(secure)}; Expires=${new Date(expiresAt).toUTCString()}`
}

/** Takes both kinds of session out of the browser. */
export function endedCookies(secure: boolean): string[] {
  const ofPeople = `${hostPrefix(secure)}understudy.session_token`
  return [nameOf(secure), ofPeople].map((one) => `${one}=; ${attributes(secure)}; Max-Age=0`)
}

function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
