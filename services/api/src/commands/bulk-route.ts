import { type BulkCommand, BulkCommands, type BulkResult, BulkResults } from '@understudy/contract/http/bulk'
import type { CommandRoute } from '@understudy/contract/http/command-route'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import { storable } from '@understudy/contract/http/storable'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import { execute } from '@understudy/engine/shell/execute'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import { refuseUnsentMail } from '../channels/refuse-unsent-mail.ts'
import type { ApiContext } from '../context.ts'
import { documentOf } from '../problems/answer-problem.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { problemOfError } from '../problems/problem-of-error.ts'
import { problemOfOutcome } from '../problems/problem-of-outcome.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import type { TakeMore } from '../requests/limit-requests.ts'
import { requireScope } from '../sign-in/key-scopes.ts'
import { forgetWhoChanged } from './forget-who-changed.ts'
import { hideUnseen, type Unhappy } from './hide-unseen.ts'
import { answerOf, commandOf, expectedIn, momentOf } from './send-command.ts'

interface Known {
  readonly noun: string
  readonly route: CommandRoute
  readonly input: z.ZodObject
}

const known = new Map<string, Known>(
  Object.entries(commandRoutes).flatMap(([noun, routes]) =>
    routes.map(
      (route) => [route.command, { noun, route, input: storable(z.strictObject(route.input.shape)) }] as const,
    ),
  ),
)
const fourMegabytes = 4 * 1_048_576

/** Many commands in one request, decided in one batch: one round trip to load, one to commit. Each counts as a request. */
export function bulkRoute(app: App, context: ApiContext, takeMore: TakeMore): void {
  app.post(
    '/v1/commands',
    {
      bodyLimit: fourMegabytes,
      schema: {
        tags: ['commands'],
        summary: 'Send up to 1,000 commands at once; each is answered by itself, in order',
        operationId: 'sendCommands',
        body: BulkCommands,
        response: responses({ 200: { schema: BulkResults, description: 'What became of each' } }, problemsOfCommands),
      },
    },
    async (request, reply) => {
      const { holder, id: requestId } = request
      const { commands } = request.body
      await takeMore(request, reply, commands.length - 1)
      const moment = await momentOf(context.engine, holder)
      const read = commands.map((one) => readOne(context, holder, one, moment))
      const toSend = read.filter((one): one is Command => !(one instanceof ProblemError))
      const decided = await execute(context.engine, toSend)
      for (const outcome of decided) forgetWhoChanged(context, holder.agencyId, outcome)
      context.live.wake()
      const outcomes = decided[Symbol.iterator]()
      const answers = read.map((one) =>
        one instanceof ProblemError ? one : resultOf(outcomes.next().value as Outcome, context),
      )
      const shown = await withoutUnseen(context, holder, read, answers)
      const items = shown.map(
        (answer): BulkResult =>
          answer instanceof ProblemError
            ? { status: answer.fields.status, problem: documentOf(answer, requestId) }
            : answer,
      )
      return { accepted: items.filter(({ status }) => status === 200).length, items }
    },
  )
}

function readOne(
  { signIn }: ApiContext,
  holder: KeyHolder,
  one: BulkCommand,
  occurredAt: number | undefined,
): Command | ProblemError {
  const { command: name, input, idempotencyKey, ifMatch } = one
  const found = known.get(name)
  if (found === undefined)
    return new ProblemError({ status: 400, code: 'unknown_command', title: 'There is no such command' })
  if (found.route.secret !== undefined)
    return new ProblemError({
      status: 422,
      code: 'secret_alone',
      title: 'What shows or takes a secret is sent by itself',
    })
  try {
    requireScope(holder, found.noun, 'write')
    refuseUnsentMail(signIn.hasMail, holder, { command: name, input })
  } catch (error) {
    return problemOfError(error as Error)
  }
  const checked = found.input.safeParse(input)
  if (!checked.success) return notAsTheContractSays(checked.error)
  const expects = expectedIn(ifMatch, found.route, checked.data, holder)
  return commandOf(holder, { name, input: checked.data, idempotencyKey, expects }, occurredAt)
}

function notAsTheContractSays({ issues }: z.ZodError): ProblemError {
  const errors = issues.map(({ path, message }) => ({ path: ['input', ...path].join('/'), message }))
  return new ProblemError({
    status: 400,
    code: 'invalid_request',
    title: 'The request is not as the contract says',
    errors,
  })
}

/** Of what was decided about things that the sender sees nothing of, all answers are the one for what is not there. */
async function withoutUnseen(
  context: ApiContext,
  holder: KeyHolder,
  read: readonly (Command | ProblemError)[],
  answers: readonly (BulkResult | ProblemError)[],
): Promise<(BulkResult | ProblemError)[]> {
  const unhappy = answers.map((problem, index): Unhappy | undefined => {
    const command = read[index]
    if (!(problem instanceof ProblemError) || command === undefined || command instanceof ProblemError) return undefined
    const { route } = known.get(command.name) as Known
    return { route, input: command.input as object, problem }
  })
  const decided = unhappy.filter((one) => one !== undefined)
  const hidden = (await hideUnseen(context, holder, decided))[Symbol.iterator]()
  return answers.map((answer, index) => (unhappy[index] === undefined ? answer : (hidden.next().value as ProblemError)))
}

function resultOf(outcome: Outcome, { log }: ApiContext): BulkResult | ProblemError {
  if (outcome.kind === 'accepted') return { status: 200, answer: answerOf(outcome) }
  const problem = problemOfOutcome(outcome)
  if (problem.fields.status >= 500) log.error({ err: problem.cause }, 'a command of a batch failed')
  return problem
}
