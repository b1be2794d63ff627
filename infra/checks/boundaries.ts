import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { boundaryRules } from './boundary-rules.ts'
import type { Finding } from './finding.ts'

const shelves = ['packages', 'services', 'test', 'infra', 'bin']

/** Follows every import of the workspace and holds it against the arrows. */
export async function checkBoundaries(folder: string): Promise<Finding[]> {
  const { output } = await cruise(
    shelves.filter((shelf) => existsSync(join(folder, shelf))),
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: boundaryRules() },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '/(dist|generated|coverage)/' },
      tsPreCompilationDeps: true,
      detectJSDocImports: false,
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    },
  )
  return findings(output as ICruiseResult)
}

function findings({ modules, summary }: ICruiseResult): Finding[] {
  const ours = modules.filter(({ source }) => /^(packages|services)\/.*[.]tsx?$/.test(source))
  // With a TypeScript that it cannot use, dependency-cruiser sees nothing and is content.
  if (ours.every(({ dependencies }) => dependencies.length === 0))
    return [
      {
        where: 'dependency-cruiser',
        say: 'it followed no import at all: is its TypeScript 6 still there (packageExtensions)?',
      },
    ]
  return summary.violations.map(({ from, to, rule, comment }) => ({
    where: from,
    say: `imports ${to} (${rule.name}): ${comment ?? ruleComments.get(rule.name) ?? 'see infra/checks/arrows.ts'}`,
  }))
}

const ruleComments = new Map(boundaryRules().map(({ name = '', comment }) => [name, comment]))
