import type { Sensitive } from './sensitive.ts'

/** What such a run is said to look like. */
export const randomSort = 'a key or token'

const run = /(?<![\w/+=@-])[A-Za-z\d_+/=-]{20,}(?![\w@/+=-]|\.[a-z]{2,5}\b)/g
/** A link may be as random as it likes: what is secret in one is found by what it says before. */
const link = /\b(?:[a-z][a-z+]*:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/gi
/** What says of itself that it is a name of something, or a sum that anybody can take. */
const named =
  /(?:\b(?:ids?|hash(?:es)?|commits?|digest|checksum|fingerprint|etag|sri|integrity|trace|span|container|thread|meeting|doc(?:ument)?|sheet|folder|file|image|video|build|revision|message)\b\W{0,3}|\bsha-?\d+[-:])$/i

/**
 * Keys of makers whom nobody has a pattern for: long runs in which capitals, small letters and digits change at nearly
 * every sign, as no word, number or file name does. Hashes and UUIDs have one case.
 */
export function randomRuns(text: string): Sensitive[] {
  if (!/[A-Za-z\d_+/=-]{20}/.test(text)) return []
  const bare = text.replace(link, (one) => ' '.repeat(one.length))
  return [...bare.matchAll(run)]
    .filter(({ 0: found, index }) => isRandom(found) && !named.test(bare.slice(Math.max(0, index - 24), index)))
    .map(({ 0: found, index }) => ({
      ...{ kind: 'secret', sort: randomSort, start: index, end: index + found.length },
    }))
}

const classOf = (sign: string) => (/\d/.test(sign) ? 'digit' : /[A-Z]/.test(sign) ? 'capital' : 'small')

function isRandom(found: string): boolean {
  const signs = [...found.replace(/[^A-Za-z\d]/g, '')].map(classOf)
  const count = (what: string) => signs.filter((one) => one === what).length
  if (signs.length < 18 || Math.min(count('digit'), count('capital'), count('small')) < 3) return false
  const changes = signs.filter((one, index) => index > 0 && one !== signs[index - 1]).length
  return changes / (signs.length - 1) >= (signs.length < 24 ? 0.5 : 0.4)
}
