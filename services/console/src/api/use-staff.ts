import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CoverageDrill } from '@understudy/contract/http/continuity'
import type { Fit } from '@understudy/contract/http/fit'
import type { ProcessFix } from '@understudy/contract/http/rework'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import { ask, withQuery } from './ask.ts'
import { listAll } from './list-all.ts'

/** What people have to do, and what would become of it. */
export const staffKey = ['staff']
export const fixesKey = ['fixes']

const freshMs = 60_000

/** What everybody has to do now, by member. */
export function useWorkLeft() {
  return useQuery({
    queryKey: [...staffKey, 'work-left'],
    queryFn: async ({ signal }) =>
      new Map((await listAll<WorkLeft>('/v1/work-left', signal)).map((one) => [one.memberId, one])),
    refetchInterval: freshMs,
  })
}

/** Who would take what if a member were away from one day to another. */
export function useDrill(memberId: string, from: string, until: string) {
  return useQuery({
    queryKey: [...staffKey, memberId, 'drill', from, until],
    queryFn: ({ signal }) =>
      ask<CoverageDrill>(withQuery(`/v1/members/${memberId}/coverage-drill`, { from, until }), { signal }),
    enabled: from !== '' && until >= from,
    placeholderData: keepPreviousData,
  })
}

/** Who should do this; null for nothing listed. */
export function useFit(tasks: readonly object[]) {
  return useQuery({
    queryKey: ['fit', tasks],
    queryFn: ({ signal }) => ask<Fit>('/v1/fit', { method: 'POST', body: { tasks }, signal }),
    enabled: tasks.length > 0,
    placeholderData: keepPreviousData,
  })
}

/** Process fixes, the newest first. */
export function useFixes() {
  return useQuery({
    queryKey: fixesKey,
    queryFn: async ({ signal }) => (await ask<{ items: ProcessFix[] }>('/v1/process-fixes', { signal })).items,
  })
}
