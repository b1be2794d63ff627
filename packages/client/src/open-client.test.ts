import { expect, test } from 'vitest'
import { type ApiClient, openClient } from './open-client.ts'

/** Each line that is refused says so to the compiler, which refuses this file where one is taken. */
const refused = ({ GET, POST, DELETE }: ApiClient) => [
  // @ts-expect-error there is no such route
  () => GET('/v1/nothing'),
  // @ts-expect-error nothing is taken away at this one
  () => DELETE('/v1/tasks'),
  // @ts-expect-error the path has a name in it
  () => GET('/v1/tasks/{taskId}'),
  // @ts-expect-error the list is not asked by that
  () => GET('/v1/tasks', { params: { query: { limit: 1, colour: 'red' } } }),
  // @ts-expect-error a title is needed
  () => POST('/v1/work-items', { body: { taskId: 'x' } }),
  // @ts-expect-error the body has no such field
  () => POST('/v1/work-items', { body: { taskId: 'x', title: 'y', colour: 'red' } }),
  // @ts-expect-error there are other urgencies
  () => POST('/v1/work-items', { body: { taskId: 'x', title: 'y', priority: 'red' } }),
  // @ts-expect-error a task has no such field
  async () => (await GET('/v1/tasks')).data?.items[0]?.colour,
]

const taken = ({ GET, POST, DELETE }: ApiClient) => [
  () => GET('/v1/tasks', { params: { query: { limit: 1, after: undefined } }, signal: new AbortController().signal }),
  () => POST('/v1/work-items', { body: { taskId: 'x', title: 'y', after: Object.freeze(['z']) } }),
  () => POST('/v1/reviews/{reviewId}/claim', { params: { path: { reviewId: 'x' } } }),
  () => DELETE('/v1/session'),
  () => POST('/v1/reviews/{reviewId}/claim', { params: { path: { reviewId: 'x' } }, keepalive: true }),
]

test('what the API does not say of itself does not compile, and what it says does', () => {
  const client = openClient({ url: 'http://127.0.0.1' })
  expect([refused(client), taken(client)].map(({ length }) => length)).toEqual([8, 5])
})
