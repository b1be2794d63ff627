import type { Finding } from './finding.ts'
import type { BriefRead } from './read-brief.ts'

/** The line of the file that a finding is about, from 1; where the section is missing, none. */
export function lineOfFinding({ sections, lines }: BriefRead, { section, at }: Finding): number | undefined {
  const before = (sections[section] ?? '').slice(0, at).split('\n').length - 1
  return lines[section]?.[before]
}
