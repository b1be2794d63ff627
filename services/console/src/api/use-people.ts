import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { listAll } from './list-all.ts'

export const clientsKey = ['clients']
export const membersKey = ['members']
export const tasksKey = ['tasks']

/** The clients that the viewer may see, by name. */
export function useClients() {
  return useQuery({
    queryKey: clientsKey,
    queryFn: ({ signal }) => listAll((query) => api.GET('/v1/clients', { params: { query }, signal })).then(byName),
  })
}

/** The members that the viewer may see, by name: everybody for those who run the agency, else only themselves. */
export function useMembers(isWanted = true) {
  return useQuery({
    enabled: isWanted,
    queryKey: membersKey,
    queryFn: ({ signal }) => listAll((query) => api.GET('/v1/members', { params: { query }, signal })).then(byName),
  })
}

/** The tasks that the viewer may see, by name. */
export function useTasks() {
  return useQuery({
    queryKey: tasksKey,
    queryFn: ({ signal }) => listAll((query) => api.GET('/v1/tasks', { params: { query }, signal })).then(byName),
  })
}

const byName = <T extends { readonly name: string }>(all: T[]): T[] => all.sort((a, b) => a.name.localeCompare(b.name))
