import type { DuePreview, PreviewDue } from '@understudy/contract/http/calendars'
import type { Client } from '@understudy/domain/client/client'
import { whyOf } from '@understudy/domain/sla/clock-explain'
import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { promisesOf, startClocks } from '@understudy/domain/work-item/promises'
import { presentFact } from '../clock/explain-clock.ts'
import { iso, isoOrNull } from '../reading/iso.ts'
import { withDrafts } from './with-drafts.ts'

/** Made now, due when, and why: under what is in force, or under a calendar and policies that are not saved yet. */
export function previewDue(client: Client, clientId: string, asked: PreviewDue, now: number): DuePreview {
  const { kind, at = now, taskType, risk, priority, stage } = asked
  const { reasons, client: drafted } = withDrafts(client, asked, at)
  if (reasons.length > 0) return { reasons: [...reasons], promises: [] }
  const facts = { ...factsOfPromise({ clientId, priority, stage }), task_type: taskType ?? null, risk: risk ?? null }
  const promises = promisesOf(drafted, facts)
  // Begun now, whatever conditions say of when it begins.
  const policies = promises.policies.map(({ conditions: _, ...policy }) => policy)
  const { clocks } = startClocks({ ...promises, policies, calendar: promises.calendar }, [kind], [], at)
  return {
    reasons: [],
    promises: clocks.map((clock) => ({
      audience: clock.audience ?? 'client',
      policy: clock.policy,
      policyVersion: clock.policyVersion,
      madeAt: iso(at),
      dueAt: isoOrNull(clock.dueAt),
      warnAt: isoOrNull(clock.warnAt),
      bornBreached: clock.breachedAt !== undefined,
      why: whyOf(clock).map(presentFact),
    })),
  }
}
