import type { FastifyRequest } from 'fastify'

const name = 'understudy_session'
const shape = /^us_[A-Za-z0-9_-]{64}$/

/** The session that the browser sent, if any. */
export function sessionOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [found, value = ''] = pair.trim().split('=')
    if (found === name && shape.test(value)) return value
  }
  return undefined
}

/** Out of reach of scripts and never sent along from another site. */
export function sessionCookie(session: string, expiresAt: number, secure: boolean): string {
  return `${name}=${session}; ${attributes(secure)}; Expires=${new Date(expiresAt).toUTCString()}`
}

export function endedCookie(secure: boolean): string {
  return `${name}=; ${attributes(secure)}; Max-Age=0`
}

function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
