import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Behind } from '../insight/behind-of.ts'
import type { By, PromisesBy } from '../insight/figure.ts'
import { answerOf, type Call } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'

export const insightKey = ['insight']

/** A part of the ledger, of one client or of all, since a day. */
interface Of {
  readonly clientId: string | undefined
  readonly from: string
}
interface Told extends Of {
  readonly by: By
}

/** One measure, as it is asked for; while it is asked otherwise, the last answer stays. */
function useMeasure<T>(name: string, asked: object, read: (signal: AbortSignal) => Call<T>) {
  return useQuery({
    queryKey: [...insightKey, name, asked],
    queryFn: ({ signal }) => answerOf(read(signal)),
    placeholderData: keepPreviousData,
  })
}

export const useTurnaround = (query: Told) =>
  useMeasure('turnaround', query, (signal) => api.GET('/v1/measures/turnaround', { params: { query }, signal }))
export const useReworkRates = (query: Told) =>
  useMeasure('rework-rates', query, (signal) => api.GET('/v1/measures/rework-rates', { params: { query }, signal }))
export const useThemePareto = (query: Of) =>
  useMeasure('themes', query, (signal) => api.GET('/v1/measures/themes', { params: { query }, signal }))
export const useMeasureRows = (query: Omit<Told, 'from'>) =>
  useMeasure('export', query, (signal) => api.GET('/v1/measures/export', { params: { query }, signal }))
export const useAttainment = (query: Of & { readonly by: PromisesBy }) =>
  useMeasure('attainment', query, (signal) => api.GET('/v1/measures/attainment', { params: { query }, signal }))
export const useIndependence = (query: Pick<Of, 'clientId'>) =>
  useMeasure('independence', query, (signal) => api.GET('/v1/measures/independence', { params: { query }, signal }))
export const useRiskCalibration = () =>
  useMeasure('risk-calibration', {}, (signal) => api.GET('/v1/measures/risk-calibration', { signal }))

/** In a word how told risks held, as it was found within the day. */
export const useRiskHeld = () => useMeasure('risk-held', {}, (signal) => api.GET('/v1/measures/risk-held', { signal }))
export const useReviewerMeasures = (query: Pick<Of, 'from'>) =>
  useMeasure('reviewers', query, (signal) => api.GET('/v1/measures/reviewers', { params: { query }, signal }))

export const useReplacements = () =>
  useMeasure('replacements', {}, (signal) => api.GET('/v1/review-replacements', { signal }))

const behindSize = 50

/** The work items that a figure was counted from, page by page. */
export function useBehind(behind: Behind) {
  return useInfiniteQuery({
    queryKey: [...insightKey, 'behind', behind],
    ...paged(behindSize, (page, signal) =>
      api.GET('/v1/measures/counted-work', { params: { query: { ...behind, ...page } }, signal }),
    ),
  })
}
