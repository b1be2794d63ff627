import type { Finding } from '@understudy/domain/brief/finding'

export interface PlacedFinding extends Finding {
  /** Of the file, from 1; null where a section is missing. */
  readonly line: number | null
}

/** One finding a line, in the form that editors and CI jump from, and how to mend it below. */
export function findingsText(file: string, findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return `${file}: nothing to mend`
  return [...findings.map((finding) => findingText(file, finding)), countText(findings)].join('\n')
}

function findingText(file: string, { line, severity, rule, message, mend }: PlacedFinding): string {
  const place = line === null ? file : `${file}:${line}`
  return `${place}: ${severity} ${rule}: ${message}\n    ${mend}`
}

function countText(findings: readonly PlacedFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const notices = findings.length - errors
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  return `${counted(errors, 'error')}, ${counted(notices, 'notice')}`
}
