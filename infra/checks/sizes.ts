import { extname } from 'node:path'
import type { Finding } from './finding.ts'

const code = new Set(['.ts', '.tsx', '.mjs', '.sql', '.css'])
const lines = { lookTwice: 250, refuse: 400 }

/** Long files are refused, and those on the way there named. The length of functions is Biome's. */
export function checkSize(file: string, text: string): Finding[] {
  if (!code.has(extname(file)) || file.includes('/generated/')) return []
  const length = text.split('\n').length - 1
  if (length > lines.refuse)
    return [{ where: file, say: `${length} lines; ${lines.refuse} is the end, split it by concept` }]
  if (length > lines.lookTwice)
    return [{ where: file, say: `${length} lines; look twice at whether it is one concept`, notice: true }]
  return []
}
