import { join } from 'node:path'
import { root } from '../checks/tracked-files.ts'
import { runPnpm } from './run-pnpm.ts'

const file = process.argv[2] ?? 'sbom.json'
const wanted = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application']

/** `npm run sbom [-- FILE]`: what production installs, as CycloneDX, with its digests, from the lockfile alone. */
const { code, stderr } = await runPnpm(['sbom', ...wanted, '--prod', '--lockfile-only', '--out', join(root, file)])
if (code === 0) console.log(`Written to ${file}`)
else console.error(stderr.trim())
process.exitCode = code ?? 1
