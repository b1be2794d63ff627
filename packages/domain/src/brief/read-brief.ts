import type { BriefSection } from '../task/task.ts'
import type { BriefDraft } from './lint-brief.ts'
import { sectionCalled } from './section-titles.ts'

/** A brief as it was read: what each section says, and where each line of it stands in the file, from 1. */
export interface BriefRead {
  readonly sections: BriefDraft
  readonly lines: Partial<Record<BriefSection, readonly number[]>>
  /** Headings that are no section of a brief. */
  readonly unknown: readonly string[]
}

interface Heading {
  /** Undefined for a heading that is none of the nine. */
  readonly section: BriefSection | undefined
  readonly name: string
  readonly level: number
  /** What stands behind the heading on its line. */
  readonly rest: string
  /** How many lines the heading takes. */
  readonly takes: number
}

type Style = (lines: readonly string[], index: number) => Heading | undefined

/** Headings by mark, by underline, in bold and with a colon: the style that names most sections is the brief's. */
const styles: readonly Style[] = [marked, bold, labelled, tabled]

/** Reads a Markdown brief: nine headings of any level, case, numbering and order. */
export function readBrief(markdown: string): BriefRead {
  const lines = withoutComments(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).split('\n')
  const fenced = fences(lines)
  const byStyle = styles.map((style) => lines.map((_, index) => (fenced[index] ? undefined : style(lines, index))))
  const counts = byStyle.map((headings) => new Set(headings.flatMap((one) => one?.section ?? [])).size)
  return collect(lines, byStyle[counts.indexOf(Math.max(...counts))] as (Heading | undefined)[])
}

function collect(lines: readonly string[], headings: readonly (Heading | undefined)[]): BriefRead {
  const texts = new Map<BriefSection, { text: string; line: number }[]>()
  const unknown: string[] = []
  let open: { section: BriefSection | undefined; level: number } | undefined
  for (let index = 0; index < lines.length; index++) {
    const heading = headings[index]
    const isOwn =
      heading !== undefined &&
      (heading.section !== undefined || open?.section === undefined || heading.level <= open.level)
    if (heading !== undefined && isOwn) {
      open = { section: heading.section, level: heading.level }
      if (heading.section === undefined) unknown.push(heading.name)
      else texts.set(heading.section, [...(texts.get(heading.section) ?? []), { text: heading.rest, line: index + 1 }])
      index += heading.takes - 1
    } else if (open?.section !== undefined)
      texts.get(open.section)?.push({ text: lines[index] as string, line: index + 1 })
  }
  const entries = [...texts].map(([section, parts]) => [section, trimmed(parts)] as const)
  return {
    sections: Object.fromEntries(
      entries.map(([section, parts]) => [section, parts.map(({ text }) => text).join('\n')]),
    ),
    lines: Object.fromEntries(entries.map(([section, parts]) => [section, parts.map(({ line }) => line)])),
    unknown: unknown.slice(headings.find((one) => one !== undefined)?.section === undefined ? 1 : 0),
  }
}

/** Without blank lines and rules at both ends; a section without any text keeps the line of its heading. */
function trimmed(parts: readonly { text: string; line: number }[]): readonly { text: string; line: number }[] {
  const says = parts.map(({ text }) => /[^\s\-=_*|]/.test(text))
  const from = says.indexOf(true)
  return from < 0 ? [{ text: '', line: parts[0]?.line ?? 1 }] : parts.slice(from, says.lastIndexOf(true) + 1)
}

function marked(lines: readonly string[], index: number): Heading | undefined {
  const line = lines[index] as string
  const hashes = /^\s{0,3}(#{1,6})\s*(.+?)\s*#*\s*$/.exec(line)
  if (hashes !== null) return heading(hashes[2] as string, (hashes[1] as string).length, 1)
  const underline = /^\s{0,3}(=+|-{2,})\s*$/.exec(lines[index + 1] ?? '')
  if (underline === null || line.trim() === '' || line.length > 80) return undefined
  return heading(line.trim(), underline[1]?.startsWith('=') ? 1 : 2, 2)
}

/** "# Goal: keep it short" has its text on the line of the heading. */
function heading(text: string, level: number, takes: number): Heading {
  const name = text
    .replace(/[*_`]/g, '')
    .replace(/[:：.]\s*$/, '')
    .trim()
  const whole = sectionCalled(name)
  if (whole !== undefined) return { section: whole, name, level, rest: '', takes }
  const [, before = '', rest = ''] = /^([^:]{1,60}):\s+(.+)$/.exec(name) ?? []
  const section = before === '' ? undefined : sectionCalled(before)
  return section === undefined
    ? { section, name, level, rest: '', takes }
    : { section, name: before, level, rest, takes }
}

function bold(lines: readonly string[], index: number): Heading | undefined {
  const match = /^\s*(?:[-*•+]\s+|\d+[.)]\s+)?(\*\*|__)(.{1,80}?)\1\s*[:：–—-]?\s*(.*)$/.exec(lines[index] as string)
  return match === null ? undefined : label(match[2] as string, match[3] as string)
}

function labelled(lines: readonly string[], index: number): Heading | undefined {
  const line = lines[index] as string
  const match = /^\s*(?:[-*•+>]\s+)?((?:\d+[.)]\s*)?[\p{L}][^:：\n]{0,70})[:：]\s*(.*)$/u.exec(line)
  if (match !== null) return label(match[1] as string, match[2] as string)
  const alone = /^\s*(\d+[.)]\s*)?[\p{L}&/ ,'’-]{3,60}$/u.exec(line)
  if (alone === null) return undefined
  const isApart = alone[1] !== undefined || (lines[index - 1] ?? '').trim() === '' || line === line.toUpperCase()
  return isApart ? label(line, '') : undefined
}

function tabled(lines: readonly string[], index: number): Heading | undefined {
  const match = /^\s*\|\s*([^|]{2,80}?)\s*\|\s*(.*?)\s*\|?\s*$/.exec(lines[index] as string)
  return match === null ? undefined : label(match[1] as string, match[2] as string)
}

/** Only the nine count here: any line of a list may have a colon. */
function label(text: string, rest: string): Heading | undefined {
  const name = text.replace(/[*_`:]/g, '').trim()
  const section = sectionCalled(name)
  return section === undefined ? undefined : { section, name, level: 1, rest, takes: 1 }
}

function fences(lines: readonly string[]): boolean[] {
  let inside = false
  return lines.map((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line)
    if (isFence) inside = !inside
    return inside || isFence
  })
}

/** Remarks of a template are no text of the brief; their lines stay, so that the others keep their numbers. */
function withoutComments(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/^---\n[\s\S]*?\n---(?=\n)/, (front) => front.replace(/[^\n]/g, ' '))
}
