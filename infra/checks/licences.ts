import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from './finding.ts'

/** Licences under which code may be shipped with ours, which is MIT. */
const compatible = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  // Of data alone, the holidays of date-holidays, whose source the operator's guide names.
  'CC-BY-3.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Every package that production installs, straight or through another, needs a licence that goes with MIT. */
export function checkLicences(workspace: string): Finding[] {
  const seen = new Map<string, Manifest>()
  for (const folder of workspaceFolders(workspace)) follow(folder, seen)
  const installed = [...seen].filter(([folder]) => folder.includes('node_modules'))
  if (installed.length === 0)
    return [{ where: 'node_modules', say: 'no production dependency was found; is it installed?' }]
  return installed.flatMap(([, manifest]) => complain(manifest))
}

function complain(manifest: Manifest): Finding[] {
  const licence = licenceOf(manifest)
  if (allows(licence)) return []
  return [
    {
      where: `${manifest.name}@${manifest.version}`,
      say: `its licence, ${licence || 'none'}, is not on the list; take another package`,
    },
  ]
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''
}

/** Whether an SPDX expression leaves a choice that is compatible: of `A OR B` one suffices, of `A AND B` both count. */
export function allows(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((licence) => compatible.has(licence.trim())))
}

function follow(folder: string, seen: Map<string, Manifest>): void {
  if (seen.has(folder)) return
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  seen.set(folder, manifest)
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const found = resolve(name, folder)
    if (found !== undefined) follow(found, seen)
  }
}

/** Where Node finds `name` from `folder`; undefined for optional packages of other platforms. */
function resolve(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (at === dirname(at)) return undefined
  }
}

function workspaceFolders(workspace: string): string[] {
  const shelves = ['packages', 'services'].map((shelf) => join(workspace, shelf)).filter((shelf) => existsSync(shelf))
  const rooms = shelves.flatMap((shelf) => readdirSync(shelf).map((name) => join(shelf, name)))
  return [workspace, ...rooms].filter((folder) => existsSync(join(folder, 'package.json')))
}
