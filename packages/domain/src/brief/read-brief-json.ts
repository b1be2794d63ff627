import type { BriefSection } from '../task/task.ts'
import type { BriefRead } from './read-brief.ts'
import { sectionCalled } from './section-titles.ts'

/**
 * Reads a brief from JSON: an object with the nine sections by name, alone or under `sections` or `brief`; each a text,
 * a list of texts or an object of texts.
 * @throws Error where the text is no JSON or holds no object
 */
export function readBriefJson(json: string): BriefRead {
  const parsed: unknown = JSON.parse(json.replace(/^\uFEFF/, ''))
  const body = inner(parsed)
  const named = Object.entries(body).map(([key, value]) => ({
    key,
    value,
    section: sectionCalled(spaced(key)) ?? sectionCalled(key),
  }))
  const sections: Partial<Record<BriefSection, string>> = {}
  const lines: Partial<Record<BriefSection, number[]>> = {}
  for (const { key, value, section } of named) {
    if (section === undefined) continue
    const text = textOf(value)
    sections[section] = text
    lines[section] = text.split('\n').map(() => lineOf(json, key))
  }
  return { sections, lines, unknown: named.filter(({ section }) => section === undefined).map(({ key }) => key) }
}

function inner(parsed: unknown): Record<string, unknown> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error('a brief is an object with nine sections')
  const body = parsed as Record<string, unknown>
  for (const name of ['sections', 'brief']) {
    const within = body[name]
    if (typeof within === 'object' && within !== null && !Array.isArray(within)) return inner(within)
  }
  return body
}

const spaced = (key: string) => key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => `- ${textOf(one)}`).join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .flatMap(([name, one]) => (Array.isArray(one) ? one : [one]).map((part) => `${spaced(name)}: ${textOf(part)}`))
    .join('\n')
}

function lineOf(json: string, key: string): number {
  const at = json.search(new RegExp(`${JSON.stringify(key).replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}\\s*:`))
  return at < 0 ? 1 : json.slice(0, at).split('\n').length
}
