import type { Installation, Say } from '../installation/installation.ts'
import { demoAgencyId, hasDemoAgency, makeDemoAgency } from '../seed/demo-agency.ts'
import { type DemoKeys, demoKeys } from './demo-keys.ts'

/** Makes the demo agency where the installation has no agency yet. Undefined where it has others and no demo. */
export async function demoOf(installation: Installation, say: Say): Promise<DemoKeys | undefined> {
  const { engine } = installation
  if (!(await hasDemoAgency(engine))) {
    const { rows } = await engine.pool.query('select agency_id from agencies_to_verify() limit 1')
    if (rows.length > 0) return undefined
    say('Making the demo agency: five weeks of two clients and eight tasks')
    await makeDemoAgency(engine, Date.now())
  }
  return demoKeys(installation, { renew: false })
}

/** As text for a terminal. */
export function signInText({ file, keys }: DemoKeys): string {
  const width = Math.max(...keys.map(({ name, role }) => name.length + role.length + 2))
  const lines = keys.map(({ name, role, key }) => `  ${`${name}, ${role}`.padEnd(width)}  ${key}`)
  return ['Sign in to the demo agency with the key of one of its people:', ...lines, `(kept in ${file})`].join('\n')
}

/** As JSON. */
export function signInJson({ file, keys }: DemoKeys) {
  return { agency: demoAgencyId, file, keys }
}
