import { basename } from 'node:path'
import type { Finding } from './finding.ts'

const sayNothing = /^(utils?|helpers?|common|managers?|misc|shared|base|dto)$/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that say nothing of what is inside, and barrels, are refused for files and folders of code. */
export function checkName(file: string): Finding[] {
  const parts = file.split('/')
  if (!/^(packages|services|test|infra|bin)$/.test(parts[0] ?? '') || !/[.](ts|tsx|mjs|sql)$/.test(file)) return []
  const [stem = ''] = basename(file).split('.')
  const complaints = [...parts.slice(0, -1), stem].flatMap(complain)
  if (stem === 'index') complaints.push('barrels are not wanted; import from the file itself')
  if (!kebabCase.test(stem)) complaints.push('files are named in kebab-case')
  return complaints.map((say) => ({ where: file, say }))
}

function complain(part: string): string[] {
  const words = part.split('-')
  const empty = words.find((word) => sayNothing.test(word))
  if (empty !== undefined) return [`"${empty}" says nothing; name what it is`]
  return words.length > 1 && words.at(-1) === 'service' ? ['"service" as a suffix says nothing; name what it does'] : []
}
