import { useQuery } from '@tanstack/react-query'
import type { Client } from '@understudy/contract/http/clients'
import type { Member } from '@understudy/contract/http/members'
import type { Task } from '@understudy/contract/http/tasks'
import { listAll } from './list-all.ts'

export const clientsKey = ['clients']
export const membersKey = ['members']
export const tasksKey = ['tasks']

/** The clients that the viewer may see, by name. */
export function useClients() {
  return useQuery({ queryKey: clientsKey, queryFn: ({ signal }) => byName<Client>('/v1/clients', signal) })
}

/** The members that the viewer may see, by name: everybody for those who run the agency, else only themselves. */
export function useMembers() {
  return useQuery({ queryKey: membersKey, queryFn: ({ signal }) => byName<Member>('/v1/members', signal) })
}

/** The tasks that the viewer may see, by name. */
export function useTasks() {
  return useQuery({ queryKey: tasksKey, queryFn: ({ signal }) => byName<Task>('/v1/tasks', signal) })
}

async function byName<T extends { readonly name: string }>(path: `/v1/${string}`, signal: AbortSignal): Promise<T[]> {
  return (await listAll<T>(path, signal)).sort((a, b) => a.name.localeCompare(b.name))
}
