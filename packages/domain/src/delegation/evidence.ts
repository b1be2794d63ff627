import { startQuality } from '../quality/quality-state.ts'
export const newEvidence = (planId: string) => startQuality(planId)
