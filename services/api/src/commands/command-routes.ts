import { CommandHeaders } from '@understudy/contract/http/command-headers'
import {
  bodySchema,
  CommandAnswer,
  type CommandRoute,
  paramsOf,
  paramsSchema,
} from '@understudy/contract/http/command-route'
import { commandRoutes as routesByNoun } from '@understudy/contract/http/command-routes'
import type { Expected } from '@understudy/engine/shell/command'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { inputOf, keepCommandSecret } from '../channels/keep-command-secret.ts'
import { refuseInnerAddress } from '../channels/refuse-inner-address.ts'
import { refuseUnsentMail } from '../channels/refuse-unsent-mail.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { deprecationHeaders } from '../requests/deprecation-headers.ts'
import { hideUnseen } from './hide-unseen.ts'
import { expectedIn, sendCommand } from './send-command.ts'

/** One route a command of the contract: its ids from the path, the rest of its input from the body. */
export function commandRoutes(app: App, context: ApiContext): void {
  for (const [noun, routes] of Object.entries(routesByNoun))
    for (const route of routes) commandRoute(app, context, noun, route)
}

function commandRoute(app: App, context: ApiContext, noun: string, route: CommandRoute): void {
  const { command, path, summary, makes, deprecated } = route
  const body = bodySchema(route)
  const success = { schema: CommandAnswer, description: makes === undefined ? 'It happened' : 'It was made' }
  app.post(
    path,
    {
      schema: {
        tags: [noun],
        summary,
        operationId: operationIdOf(command),
        ...(deprecated !== undefined && { deprecated: true }),
        headers: CommandHeaders,
        ...(paramsOf(path).length > 0 && { params: paramsSchema(path) }),
        ...(body !== undefined && { body }),
        response: responses({ [makes === undefined ? 200 : 201]: success }, problemsOfCommands),
      },
      // A body in which everything may be left out may be left out itself.
      preValidation: async (request) => {
        request.body ??= {}
      },
    },
    async (request, reply) => {
      if (deprecated !== undefined) reply.headers(deprecationHeaders(deprecated))
      const given = request.body as Record<string, unknown>
      await refuseInnerAddress(context.outbound, route, given)
      refuseUnsentMail(context.signIn.hasMail, request.holder, { command, input: given })
      const sent = {
        name: command,
        input: { ...(body !== undefined && inputOf(route, given)), ...(request.params as object) },
        idempotencyKey: keyOf(request),
        expects: expectedBy(request, route),
      }
      const answer = await sendCommand(context, request.holder, sent).catch(async (error: Error) => {
        if (!(error instanceof ProblemError)) throw error
        throw (await hideUnseen(context, request.holder, [{ route, input: sent.input, problem: error }]))[0] ?? error
      })
      if (makes !== undefined) reply.code(201).header('location', addressOf(path, String(answer.result[makes])))
      return keepCommandSecret(context, request.holder, route, answer, given)
    },
  )
}

/** `work_item.tick_step` is `workItemTickStep`. */
function operationIdOf(command: string): string {
  return command.replaceAll(/[._](\w)/g, (_, letter: string) => letter.toUpperCase())
}

function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  return (headers as CommandHeaders)['idempotency-key']
}

function expectedBy({ headers, params, holder }: FastifyRequest, route: CommandRoute): Expected | undefined {
  return expectedIn((headers as CommandHeaders)['if-match'], route, params as Record<string, unknown>, holder)
}

/** `/v1/delegations/adopt` makes a delegation like any other. */
function addressOf(path: string, id: string): string {
  return `${path.split('/').slice(0, 3).join('/')}/${id}`
}
