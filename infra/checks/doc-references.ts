import { dirname, join, normalize } from 'node:path'
import type { Finding } from './finding.ts'
import { lineOf } from './line-of.ts'

const link = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g
const image = /<img[^>]*\ssrc="([^"]+)"/g
const quoted = /`([^`\n]+)`/g
/** What in backquotes is meant as a path of this repository: it starts in one of its folders and has no placeholder. */
const ownPath = /^(?:[.]\/)?(?:packages|services|prisma|infra|test|bin|docs|[.]ci|[.]github)\/[\w./@-]*$/
const fence = /^(```|~~~)[\s\S]*?^\1/gm

/**
 * Every link and every path that a document cites must lead somewhere.
 * @param exists whether a path from the root is there.
 */
export function checkReferences(file: string, text: string, exists: (path: string) => boolean): Finding[] {
  if (!file.endsWith('.md')) return []
  const prose = text.replace(fence, (block) => block.replace(/[^\n]/g, ' '))
  return [...linkedPaths(prose, dirname(file)), ...quotedPaths(prose)]
    .filter(({ path }) => !exists(path))
    .map(({ path, line }) => ({ where: `${file}:${line}`, say: `there is no ${path}` }))
}

interface Reference {
  readonly path: string
  readonly line: number
}

function linkedPaths(text: string, folder: string): Reference[] {
  const links = [...text.matchAll(link), ...text.matchAll(image)]
  return links.flatMap((match) => {
    const target = match[1] ?? ''
    const [path = ''] = target.split('#')
    if (path === '' || /^[a-z][a-z+.-]*:/i.test(target)) return []
    const fromRoot = path.startsWith('/') ? path.slice(1) : join(folder, path)
    return [{ path: normalize(decodeURIComponent(fromRoot)), line: lineOf(text, match.index) }]
  })
}

function quotedPaths(text: string): Reference[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const path = (match[1] ?? '').replace(/:\d+(-\d+)?$/, '')
    return ownPath.test(path) ? [{ path: normalize(path), line: lineOf(text, match.index) }] : []
  })
}
