import type { FitQuestions } from '@understudy/contract/commands/fit-commands'
import type { Fit } from '@understudy/contract/http/fit'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Assistant } from '@understudy/domain/fit/candidates'
import { fit } from '@understudy/domain/fit/fit'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** More assistants than an agency has. */
const most = 2_000

/** Who should do what is listed; who of the agency fits is told to those who run it. */
export async function answerFit(reads: AgencyReads, viewer: Viewer, questions: FitQuestions): Promise<Fit> {
  const { agencyId } = viewer
  const [agency, people] = await Promise.all([
    reads.agency.findFirst({ where: { agencyId, id: agencyId } }),
    scopeOf(viewer).kind === 'agency' ? assistantsOf(reads, agencyId) : [],
  ])
  return presentFit(fit(questions, agency === null ? undefined : stateOf('agency', agency), people))
}

async function assistantsOf(reads: AgencyReads, agencyId: string): Promise<Assistant[]> {
  const rows = await reads.member.findMany({
    where: { agencyId, state: 'active', supportRole: { not: null } },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map((row) => ({ memberId: row.id, member: stateOf('member', row) }))
}

export function presentFit({ mix, staffing, tasks, first }: ReturnType<typeof fit>): Fit {
  return {
    mix: mix.map((one) => ({ ...one, tasks: [...one.tasks] })),
    staffing,
    tasks: tasks.map(({ candidates: { fits, refused }, ...task }) => ({
      ...task,
      candidates: { fits: [...fits], refused: refused.map((one) => ({ ...one, missing: [...one.missing] })) },
    })),
    first: { ...first, tasks: [...first.tasks] },
  }
}
