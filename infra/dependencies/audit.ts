import { judgeAudit } from './judge-audit.ts'
import { runPnpm } from './run-pnpm.ts'

/**
 * `npm run audit`: known defects, from moderate on, of what production installs. Fails where there are any; where the
 * registry cannot be asked it says so and does not fail, since that is nobody's defect.
 */
const { stdout, stderr } = await runPnpm(['audit', '--prod', '--audit-level', 'moderate', '--json'])
const { verdict, lines } = judgeAudit(stdout, stderr)
for (const line of lines) console.log(line)
process.exitCode = verdict === 'defects' ? 1 : 0
