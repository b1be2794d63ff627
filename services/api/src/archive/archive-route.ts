import { writeArchive } from '@understudy/engine/archive/write-archive'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { content, problemResponses, problemsOfReads } from '../problems/responses.ts'
import { OneAtATime } from '../requests/one-at-a-time.ts'

/** Everything that an agency has, for its owners: they may take it along whenever they want. */
export function archiveRoute(app: App, { engine }: ApiContext): void {
  const summary =
    'Everything that the agency has as one .tar.gz: the ledger with its checkpoints, every table, a signed manifest'
  app.get(
    '/v1/archive',
    {
      schema: {
        ...{ tags: ['archive'], summary, operationId: 'readArchive' },
        response: {
          200: content('application/gzip', z.string(), 'Lines of JSON in a tar, packed by gzip'),
          ...problemResponses(problemsOfReads),
        },
      },
    },
    async ({ holder: { agencyId, roles } }, reply) => {
      if (!roles.includes('owner'))
        throw new ProblemError({ status: 403, code: 'role_missing', title: 'Only an owner takes the archive along' })
      const done = archiving.begin(agencyId)
      const now = new Date()
      const archive = writeArchive(engine, agencyId, now.getTime()).once('close', done)
      const name = `understudy-${now.toISOString().slice(0, 10)}.tar.gz`
      return reply
        .type('application/gzip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(archive as never)
    },
  )
}

const archiving = new OneAtATime('already_archiving', 'An archive is being taken already')
