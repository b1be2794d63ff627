/**
 * Keys, sessions, links, secrets of webhooks, cookies, and passwords in addresses, by what they look like. What is hidden
 * in a log stands in brackets.
 */
const shapes = /\b(us|ui|uf)_[\w-]{64}|\bwhsec_\w|session_token=|\w:\/\/[^\s/@:"]+:[^\s/@:"[]+@|\/links\/[\w.-]{40}/

/** What every log of a test is read through when it ends. @throws Error that tells where, and not what. */
export function refuseSecrets(log: string): void {
  const found = shapes.exec(log)
  if (found === null) return
  const before = log.slice(Math.max(0, found.index - 200), found.index)
  throw new Error(`A log holds a secret, after: ${before}`)
}
