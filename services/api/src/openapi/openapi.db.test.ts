import { Validator } from '@seriousme/openapi-schema-validator'
import { openClient } from '@understudy/client/open-client'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import { verbs } from '@understudy/engine/shell/verbs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

interface Operation {
  operationId: string
  tags: string[]
  summary: string
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}

let open: TestApi
let document: Document

beforeAll(async () => {
  open = await openTestApi()
  document = (await (await fetch(`${open.api.url}/openapi.json`)).json()) as Document
})

afterAll(() => open.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(document as never)
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(document.openapi).toMatch(/^3\.1/)
})

/** Past work comes in by lists alone, which have a route of their own; making and revoking a way in note themselves. */
const byRoutesOfTheirOwn = [
  ...['work_item.import', 'member.note_key', 'member.note_revoked_key'],
  ...['member.note_due_feed', 'member.note_revoked_due_feed'],
]

test('every command of the contract is in it, and every verb that a member may send is a command of the contract', () => {
  const routes = Object.values(commandRoutes).flat()
  for (const { path } of routes) expect(document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]).toHaveProperty('post')
  const forMembers = Object.values(verbs).filter(({ allow }) => allow.length > 0)
  const sent = [...routes.map(({ command }) => command), ...byRoutesOfTheirOwn]
  expect(sent.sort()).toEqual(forMembers.map(({ name }) => name).sort())
})

test('every operation has a name of its own, a noun and words', () => {
  const names = operations().map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { operation } of operations()) {
    expect(operation.tags).toHaveLength(1)
    expect(operation.summary).not.toBe('')
  }
})

test('the client that is generated from it asks and is answered in its types', async () => {
  const { as, tasks } = await foundAgencyOnline(open)
  const client = openClient({ url: open.api.url, key: as.ops_lead.key })
  const made = await client.POST('/v1/work-items', { body: { taskId: tasks.plain, title: 'By the client' } })
  const workItemId = String(made.data?.result['workItemId'])
  const read = await client.GET('/v1/work-items/{workItemId}', { params: { path: { workItemId } } })
  expect(read.data?.title).toBe('By the client')
  const none = await client.GET('/v1/work-items/{workItemId}', { params: { path: { workItemId: tasks.plain } } })
  expect(none.error).toMatchObject({ status: 404, code: 'not_found' })
})

test('every answer that is no success is described as a problem document', () => {
  for (const { path, operation } of operations()) {
    const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
    for (const [status, { content }] of failures) {
      if (path === '/health/ready') continue
      expect(content?.['application/problem+json']?.schema.$ref, `${path} ${status}`).toBe(
        '#/components/schemas/Problem',
      )
    }
    if (path.startsWith('/v1/')) expect(failures.map(([status]) => status)).toContain('401')
  }
})
