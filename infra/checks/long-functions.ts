import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './finding.ts'
import { output } from './run-tool.ts'

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly message: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

const settings = join(import.meta.dirname, 'long-functions.json')
const shelves = ['packages', 'services', 'bin', 'infra']

/** Names the functions on their way to the length that Biome's main run refuses. */
export async function nameLongFunctions(workspace: string): Promise<Finding[]> {
  const present = shelves.filter((shelf) => existsSync(join(workspace, shelf)))
  const options = ['lint', `--config-path=${settings}`, '--reporter=json', ...present]
  const { stdout } = await output('@biomejs/biome/bin/biome', options, workspace)
  const { diagnostics } = JSON.parse(stdout) as Report
  const long = diagnostics.filter(({ category }) => category.endsWith('noExcessiveLinesPerFunction'))
  return long.map(({ message, location }) => ({
    where: `${location.path}:${location.start.line}`,
    say: `${message} Look twice at whether it does one thing.`,
    notice: true,
  }))
}
