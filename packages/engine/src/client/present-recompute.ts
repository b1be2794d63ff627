import type { RecomputeProgress } from '@understudy/contract/http/clients'
import type { Recompute } from '@understudy/domain/client/recompute'
import { iso, isoOrNull } from '../reading/iso.ts'

/** How far a recompute has come, for the API. */
export function presentRecompute({
  after: _,
  total,
  startedAt,
  finishedAt,
  ...recompute
}: Recompute): RecomputeProgress {
  return { ...recompute, total: total ?? null, startedAt: iso(startedAt), finishedAt: isoOrNull(finishedAt) }
}
