// placeholder by the lead until the real one lands
export type OutcomeResult = 'pass' | 'rework' | 'critical'
export interface QualityState {
  planId: string
  planVersion: number
  attempt: number
  inAttempt: number
  score: number
  level: number
  run: number
  trust: number
}
export const startQuality = (planId: string): QualityState => ({
  planId,
  planVersion: 1,
  attempt: 1,
  inAttempt: 0,
  score: 0,
  level: 0,
  run: 0,
  trust: 20,
})
