import { useQuery } from '@tanstack/react-query'
import type { Client } from '@understudy/contract/http/clients'
import type { Member } from '@understudy/contract/http/members'
import type { Task } from '@understudy/contract/http/tasks'
import { ask, withQuery } from './ask.ts'

export const clientsKey = ['clients']
export const membersKey = ['members']
export const tasksKey = ['tasks']

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** The clients that the viewer may see, by name. */
export function useClients() {
  return useQuery({ queryKey: clientsKey, queryFn: ({ signal }) => listAll<Client>('/v1/clients', signal) })
}

/** The members that the viewer may see, by name: everybody for those who run the agency, else only themselves. */
export function useMembers() {
  return useQuery({ queryKey: membersKey, queryFn: ({ signal }) => listAll<Member>('/v1/members', signal) })
}

/** The tasks that the viewer may see, by name. */
export function useTasks() {
  return useQuery({ queryKey: tasksKey, queryFn: ({ signal }) => listAll<Task>('/v1/tasks', signal) })
}

async function listAll<T extends { readonly name: string }>(path: `/v1/${string}`, signal: AbortSignal): Promise<T[]> {
  const found: T[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await ask<Page<T>>(withQuery(path, { limit: 200, after }), { signal })
    found.push(...items)
    if (next === null) return found.sort((a, b) => a.name.localeCompare(b.name))
    after = next
  }
}
