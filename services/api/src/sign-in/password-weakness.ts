import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const shortest = 12
const longest = 256
/** Of 0 to 4: "safely unguessable", from 10^8 guesses on (zxcvbn, Wheeler 2016). */
const strongEnough = 3
const easilyGuessed =
  'This password is among those that are guessed first; take a few words that nobody would put together'
const guessed = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * Why a password will not do; undefined where it will. Long ones with nothing of the person and nothing that is tried
 * first: the lists of passwords that were breached come with the library, so that nothing is asked over the network.
 * No rule about kinds of characters (NIST SP 800-63B, section 3.1.1.2). `about`: the person's name and address.
 */
export function passwordWeakness(password: string, about: readonly string[] = []): string | undefined {
  const { length } = [...password]
  if (length < shortest) return `A password has at least ${shortest} characters; a few words in a row do well`
  if (length > longest) return `A password has at most ${longest} characters`
  const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2)
  const own = words.reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), password.toLowerCase())
  if (own.length < 8) return 'A password is not made of your own name or address'
  const { score } = guessed.check(password.slice(0, 100), ['understudy', ...words])
  return score < strongEnough ? easilyGuessed : undefined
}
