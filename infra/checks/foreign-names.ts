import { createHash } from 'node:crypto'
import type { Finding } from './finding.ts'

/** Digests of the names, so that this list does not hold what it refuses. */
const refused = new Set<string>([
  '2bf745f90aa49016',
  '3002095d1c1c0179',
  'aa91efdc3e55d432',
  '89a190f433b327a3',
  '5af0869ef3416829',
  '6f23adddc3472f83',
  '8da8b00b3aed49be',
  'fee04b424a1a6e28',
  '7ceca74de499b32e',
  'ac2a4642cb1dff01',
  'b18b19a1512d4985',
])
const digestLength = 16
const word = /[a-z]{4,}/g
const known = new Map<string, boolean>()

/** The names of the tools that somebody wrote with say nothing about the program. */
export function checkForeignNames(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const found = (line.toLowerCase().match(word) ?? []).some(isRefused)
    return found
      ? [{ where: `${file}:${index + 1}`, say: 'the name of a tool of somebody who works here; leave it out' }]
      : []
  })
}

/** What the list holds for a name. */
export function digestOf(name: string): string {
  return createHash('sha256').update(`understudy ${name}`).digest('hex').slice(0, digestLength)
}

function isRefused(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const answer = refused.has(digestOf(name))
  known.set(name, answer)
  return answer
}
