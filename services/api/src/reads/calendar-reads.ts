import { Id } from '@understudy/contract/commands/fields'
import {
  CalendarPreview,
  DuePreview,
  ImportHolidays,
  PreviewCalendar,
  PreviewDue,
  PreviewRecompute,
  RecomputeItems,
  RecomputePreview,
} from '@understudy/contract/http/calendars'
import { CommandHeaders } from '@understudy/contract/http/command-headers'
import { CommandAnswer } from '@understudy/contract/http/command-route'
import { PageQuery } from '@understudy/contract/http/fields'
import { AskWhatIf, WhatIf } from '@understudy/contract/http/what-if'
import { fetchHolidays } from '@understudy/engine/client/fetch-holidays'
import { previewCalendar } from '@understudy/engine/client/preview-calendar'
import { previewDue } from '@understudy/engine/client/preview-due'
import { previewRecompute } from '@understudy/engine/client/preview-recompute'
import { readClientState } from '@understudy/engine/client/read-client-state'
import { readRecomputeItems } from '@understudy/engine/client/read-recompute-items'
import { whatIf } from '@understudy/engine/what-if/what-if'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import { sendCommand } from '../commands/send-command.ts'
import type { ApiContext } from '../context.ts'
import { found, ProblemError } from '../problems/problem-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'clients'
/** Somebody waits for the answer; the command line looks at all. */
const mostReplayed = 2_000
const ofClient = z.object({ clientId: Id })

/** What a calendar or policies would do, before they are saved; and what a recompute did. */
export function calendarReads(app: App, context: ApiContext): void {
  previewRoute(app, context, {
    path: 'calendar/preview',
    operationId: 'previewCalendar',
    summary: 'The next twelve months of a calendar, or why it cannot be saved',
    body: PreviewCalendar,
    answer: CalendarPreview,
    read: async ({ client, body, at }) => previewCalendar(found(body.calendar ?? client.calendars.at(-1)), at),
  })
  previewRoute(app, context, {
    path: 'policies/preview',
    operationId: 'previewDue',
    summary: 'Made then, due when, and why',
    body: PreviewDue,
    answer: DuePreview,
    read: async ({ client, clientId, body, at }) => previewDue(client, clientId, body, at),
  })
  replayRoutes(app, context)
  importRoute(app, context)
}

/** What promises would come to under other rules: those that run, and those of a period that is over. */
function replayRoutes(app: App, context: ApiContext): void {
  previewRoute(app, context, {
    path: 'recompute/preview',
    operationId: 'previewRecompute',
    summary: 'What a recompute would do to the clocks that run',
    body: PreviewRecompute,
    answer: RecomputePreview,
    read: async ({ agencyId, client, clientId, body, at }) =>
      previewRecompute(context.engine.pool, agencyId, client, clientId, body, at),
  })
  previewRoute(app, context, {
    path: 'what-if',
    operationId: 'whatIf',
    summary: 'What the work of a period would have kept and missed under other rules, beside what it did',
    body: AskWhatIf,
    answer: WhatIf,
    read: async ({ agencyId, client, clientId, body, at }) =>
      whatIf(context.engine.pool, agencyId, clientId, client, body, { at, mostItems: mostReplayed }),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/recompute/items',
    operationId: 'readRecomputeItems',
    summary: 'What came of each item of the newest recompute',
    params: ofClient,
    query: PageQuery,
    answer: RecomputeItems,
    read: async ({ engine, reads, viewer, params: { clientId }, query }) => {
      const client = await readClientState(reads, viewer, clientId)
      return client && readRecomputeItems(engine.pool, viewer.agencyId, client, query)
    },
  })
}

interface Previewing<Body> {
  readonly agencyId: string
  readonly clientId: string
  readonly client: NonNullable<Awaited<ReturnType<typeof readClientState>>>
  readonly body: Body
  readonly at: number
}

interface PreviewRoute<B extends z.ZodObject, A extends z.ZodType> {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly body: B
  readonly answer: A
  readonly read: (asked: Previewing<z.output<B>>) => Promise<z.output<A>>
}

/** Sent like a command, and changes nothing. */
function previewRoute<B extends z.ZodObject, A extends z.ZodType>(
  app: App,
  { engine, reads }: ApiContext,
  { path, operationId, summary, body, answer, read }: PreviewRoute<B, A>,
): void {
  const schema = {
    ...{ tags: [tag], summary, operationId, params: ofClient, body: body.strict() },
    response: responses({ 200: { schema: answer, description: summary } }, problemsOfCommands),
  }
  app.post(`/v1/clients/:clientId/${path}`, { schema, preValidation: withBody }, async (request) => {
    const { holder } = request
    const { clientId } = request.params as { clientId: string }
    const client = found(await readClientState(reads(holder.agencyId), holder, clientId))
    const at = await momentOf({ engine, viewer: holder, isVirtual: holder.mode === 'virtual' })
    return read({ agencyId: holder.agencyId, clientId, client, body: request.body as z.output<B>, at })
  })
}

async function withBody(request: FastifyRequest): Promise<void> {
  request.body ??= {}
}

/** What of a region or a file cannot be understood is a refusal that says why. */
function unreadable(error: Error): never {
  if (!(error instanceof RangeError)) throw error
  throw new ProblemError({ status: 422, code: 'holidays_unreadable', title: error.message })
}

/** Looks holidays up and sends them as a command: what is decided is decided upon dates. */
function importRoute(app: App, context: ApiContext): void {
  const summary = 'Take the holidays of a region or of an iCal file'
  const schema = {
    ...{ tags: [tag], summary, operationId: 'importHolidays', headers: CommandHeaders, params: ofClient },
    body: ImportHolidays,
    response: responses({ 200: { schema: CommandAnswer, description: summary } }, problemsOfCommands),
  }
  app.post('/v1/clients/:clientId/holidays/import', { schema }, async (request) => {
    const { holder, headers } = request
    const { clientId } = request.params as { clientId: string }
    const client = found(await readClientState(context.reads(holder.agencyId), holder, clientId))
    const at = await momentOf({ engine: context.engine, viewer: holder, isVirtual: holder.mode === 'virtual' })
    const zone = client.calendars.at(-1)?.zone ?? client.timeZone
    const { source, holidays } = await fetchHolidays(request.body, zone, at).catch(unreadable)
    return sendCommand(context, holder, {
      name: 'client.take_holidays',
      input: { clientId, source, holidays },
      idempotencyKey: (headers as CommandHeaders)['idempotency-key'],
    })
  })
}
