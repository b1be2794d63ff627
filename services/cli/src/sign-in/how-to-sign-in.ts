import type { Installation, Say } from '../installation/installation.ts'
import { demoAgencyId, hasDemoAgency, makeDemoAgency } from '../seed/demo-agency.ts'
import { type DemoKeys, demoKeys } from './demo-keys.ts'

/** How people come in: to the demo agency with a key, as themselves, or first of all by founding an agency. */
export interface SignIn {
  readonly demo: DemoKeys | undefined
  readonly hasAgency: boolean
}

export async function howToSignIn(installation: Installation, say: Say, wantsDemo: boolean): Promise<SignIn> {
  const demo = wantsDemo ? await demoOf(installation, say) : undefined
  return { demo, hasAgency: demo !== undefined || (await hasAnAgency(installation)) }
}

async function hasAnAgency({ engine }: Installation): Promise<boolean> {
  const { rows } = await engine.pool.query('select agency_id from agencies_to_verify() limit 1')
  return rows.length > 0
}

/** Makes the demo agency where the installation has no agency yet. Undefined where it has others and no demo. */
async function demoOf(installation: Installation, say: Say): Promise<DemoKeys | undefined> {
  const { engine } = installation
  if (!(await hasDemoAgency(engine))) {
    if (await hasAnAgency(installation)) return undefined
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

const founding = `npm run -s understudy -- found --name "Field Practice Support" --zone America/Chicago \\
    --owner "Dana Field" --email dana@field.example`

/** What whoever has just started it does next, as text for a terminal. */
export function nextText({ demo, hasAgency }: SignIn): string {
  if (demo !== undefined) return `${signInText(demo)}\n\nAn agency of your own is founded beside it:\n  ${founding}`
  return hasAgency
    ? 'Sign in as yourself. Who cannot yet gets a one-time link:\n  npm run -s understudy -- invite --member dana@field.example'
    : `There is no agency yet. Found one in another terminal; its owner gets a one-time link:\n  ${founding}`
}

/** As JSON. */
export function signInJson({ file, keys }: DemoKeys) {
  return { agency: demoAgencyId, file, keys }
}
