import { Validator } from '@seriousme/openapi-schema-validator'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import { verbs } from '@understudy/engine/shell/verbs'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('every command of the contract is in it, and every verb that a member may send is a command of the contract', () => {
  const routes = Object.values(commandRoutes).flat()
  for (const { path } of routes) expect(document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]).toHaveProperty('post')
  const forMembers = Object.values(verbs).filter(({ allow }) => allow.length > 0)
  expect(routes.map(({ command }) => command).sort()).toEqual(forMembers.map(({ name }) => name).sort())
})

test('every operation has a name of its own, a noun and words', () => {
  const names = operations().map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { operation } of operations()) {
    expect(operation.tags).toHaveLength(1)
    expect(operation.summary).not.toBe('')
  }
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
