interface Advisory {
  readonly module_name?: string
  readonly name?: string
  readonly severity: string
  readonly title: string
  readonly url?: string
}

interface Report {
  readonly advisories: Readonly<Record<string, Advisory>>
  readonly metadata: { readonly totalDependencies: number }
}

export interface Judged {
  /** `unknown` where nobody could be asked: no reason to fail, and no reason to be calm. */
  readonly verdict: 'clean' | 'defects' | 'unknown'
  readonly lines: readonly string[]
}

/** What `pnpm audit --json` said, in words. What is no report is a registry that could not be asked, or has no such list. */
export function judgeAudit(stdout: string, stderr: string): Judged {
  const report = reportIn(stdout)
  if (report === undefined) {
    const cause = /responded with \d+|error sending request|Connection refused|timed out|ENOTFOUND/.exec(stderr)?.[0]
    const why = cause ?? (stderr.trim().split('\n')[0] || 'it said nothing')
    return {
      verdict: 'unknown',
      lines: [`The registry could not be asked about known defects (${why}): nothing was checked`],
    }
  }
  const found = Object.values(report.advisories)
  const { totalDependencies: count } = report.metadata
  if (found.length === 0) return { verdict: 'clean', lines: [`No known defect in ${count} packages`] }
  const lines = found.map(({ module_name, name, severity, title, url = '' }) => {
    return `${severity}: ${module_name ?? name}: ${title} ${url}`.trim()
  })
  return { verdict: 'defects', lines: [...lines, `${found.length} known defects in ${count} packages`] }
}

function reportIn(stdout: string): Report | undefined {
  try {
    const read = JSON.parse(stdout) as Partial<Report>
    return read.advisories !== undefined && read.metadata !== undefined ? (read as Report) : undefined
  } catch {
    return undefined
  }
}
