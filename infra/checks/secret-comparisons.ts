import type { Finding } from './finding.ts'

const secret = '\\w*(?:token|secret|signature|digest|password|apikey)\\w*'
const comparison = new RegExp(
  `\\b${secret}\\)*\\s*[!=]==\\s*(\\S+)|(\\S+)\\s*[!=]==\\s*\\(*(?:\\w+[.])*${secret}\\b`,
  'i',
)
const isNoSecret = /^(undefined|null|''|'\w+',?|\d+|typeof)\)?/

/** Compares what it has with itself, and the functions of the schema with those of the program. */
const exempt = new Set(['packages/engine/src/channel/link-token.ts', 'packages/db/src/migrate.ts'])

/** `===` ends at the first byte that differs, and how long it took tells which: secrets go through `timingSafeEqual`. */
export function checkSecretComparisons(file: string, text: string): Finding[] {
  if (
    !/^(packages|services)\/.*[.]tsx?$/.test(file) ||
    /[.]test[.]|\/(test|generated)\//.test(file) ||
    exempt.has(file)
  )
    return []
  return text.split('\n').flatMap((line, index) => {
    const found = comparison.exec(line)
    if (found === null || /[.]length\b/.test(line) || isNoSecret.test(found[1] ?? found[2] ?? '')) return []
    return [{ where: `${file}:${index + 1}`, say: 'a secret is compared by ===; timingSafeEqual tells nothing' }]
  })
}
