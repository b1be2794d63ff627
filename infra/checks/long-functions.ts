import { join } from 'node:path'
import type { Finding } from './finding.ts'
import { output } from './run-tool.ts'

interface Report {
  readonly diagnostics: readonly {
    readonly message: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

const settings = join('infra', 'checks', 'long-functions', 'biome.json')

/** Names the functions on their way to the length that Biome's main run refuses. */
export async function nameLongFunctions(): Promise<Finding[]> {
  const options = ['lint', `--config-path=${settings}`, '--reporter=json', 'packages', 'services', 'bin', 'infra']
  const { stdout } = await output('@biomejs/biome/bin/biome', options)
  const { diagnostics } = JSON.parse(stdout) as Report
  return diagnostics.map(({ message, location }) => ({
    where: `${location.path}:${location.start.line}`,
    say: `${message} Look twice at whether it does one thing.`,
    notice: true,
  }))
}
