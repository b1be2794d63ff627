import { FitQuestions } from '@understudy/contract/commands/fit-commands'
import { BriefFindings, LintBrief } from '@understudy/contract/http/brief-lint'
import { Catalogue } from '@understudy/contract/http/catalogue'
import { Fit } from '@understudy/contract/http/fit'
import { lintBrief } from '@understudy/domain/brief/lint-brief'
import { readBrief } from '@understudy/domain/brief/read-brief'
import { clinicalSignals } from '@understudy/domain/catalogue/clinical-signals'
import { readCatalogue } from '@understudy/engine/catalogue/read-catalogue'
import { answerFit } from '@understudy/engine/fit/answer-fit'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { readRoute } from './read-route.ts'

/** What can be handed over, and to whom; and what is wrong with a brief while it is written. Nothing here is kept. */
export function catalogueReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag: 'agency',
    path: '/v1/agency/task-types',
    operationId: 'listTaskTypes',
    summary: 'The catalogue: every type that a task may be made from, with its default SOP',
    answer: Catalogue,
    read: ({ reads, viewer }) => readCatalogue(reads, viewer),
  })
  fitRoute(app, context)
  lintRoute(app)
}

function fitRoute(app: App, { reads }: ApiContext): void {
  const summary = 'Who should do this? The fit questionnaire: mix, reasons, staffing, and the first 3 to 5 tasks'
  const response = responses({ 200: { schema: Fit, description: summary } }, problemsOfCommands)
  const schema = { tags: ['clients'], summary, operationId: 'answerFit', body: FitQuestions.strict(), response }
  app.post('/v1/fit', { schema }, async ({ holder, body }) => answerFit(reads(holder.agencyId), holder, body))
}

function lintRoute(app: App): void {
  const summary = 'What the linter objects to in a brief that is being written; nothing is kept'
  const response = responses({ 200: { schema: BriefFindings, description: summary } }, problemsOfCommands)
  const schema = { tags: ['tasks'], summary, operationId: 'lintBrief', body: LintBrief, response }
  app.post('/v1/briefs/lint', { schema }, async ({ body }) => {
    const sections = 'markdown' in body ? readBrief(body.markdown).sections : body.sections
    const findings = lintBrief(sections)
    const clinicalWords = [...new Set(Object.values(sections).flatMap(clinicalSignals))]
    return { publishable: findings.every(({ severity }) => severity !== 'error'), findings, clinicalWords }
  })
}
