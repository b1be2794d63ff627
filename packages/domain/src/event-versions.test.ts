import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AccessChecklistEvents, evolveAccessChecklist } from './access/access-checklist.ts'
import { type AgencyEvents, evolveAgency } from './agency/agency.ts'
import type { CalibrationEvents } from './calibration/calibration.ts'
import { evolveCalibration } from './calibration/evolve.ts'
import { type ClientEvents, evolveClient } from './client/client.ts'
import { streamsWithTexts, type TextsErasedEvents, withoutTexts } from './client/without-texts.ts'
import type { DelegationEvents } from './delegation/delegation.ts'
import { evolveDelegation } from './delegation/evolve.ts'
import type { EscalationEvents } from './escalation/escalation.ts'
import { evolveEscalation } from './escalation/evolve.ts'
import { schemaVersionOf, type Upcasts, upcast } from './event-versions.ts'
import { evolveMember, type MemberEvents } from './member/member.ts'
import { evolveQuestion } from './question/evolve.ts'
import type { QuestionEvents } from './question/question.ts'
import { evolveReview } from './review/evolve.ts'
import type { ReviewEvents } from './review/review.ts'
import { type ActionEvents, evolveAction } from './rhythm/action.ts'
import { type DailyUpdateEvents, evolveDailyUpdate } from './rhythm/daily-update.ts'
import { evolveWeeklyReview, type WeeklyReviewEvents } from './rhythm/weekly-review.ts'
import type { Happening, StreamType } from './stream.ts'
import { evolveTask, type TaskEvents } from './task/task.ts'
import { evolveWorkItem } from './work-item/evolve.ts'
import type { WorkItemEvents } from './work-item/work-item.ts'

type Events = AgencyEvents &
  ClientEvents &
  MemberEvents &
  TaskEvents &
  DelegationEvents &
  WorkItemEvents &
  ReviewEvents &
  EscalationEvents &
  CalibrationEvents &
  AccessChecklistEvents &
  QuestionEvents &
  DailyUpdateEvents &
  WeeklyReviewEvents &
  ActionEvents &
  TextsErasedEvents

/** Every event type that there is, with its newest version; the compiler says when one is missing. */
const versions: Record<keyof Events, number> = {
  'agency.founded': 1,
  'agency.clock_advanced': 1,
  'agency.automatic_promotion_switched': 1,
  'agency.draw_period_opened': 1,
  'agency.draw_period_revealed': 1,
  'agency.review_rules_set': 1,
  'agency.review_rounds_begun': 1,
  'agency.review_round_opened': 1,
  'agency.review_round_frozen': 1,
  'agency.plan_saved': 1,
  'agency.task_type_defined': 1,
  'agency.task_type_retired': 1,
  'agency.gate_limits_set': 1,
  'agency.absence_limit_set': 1,
  'agency.second_factor_asked': 1,
  'agency.draw_period_ended': 1,
  'agency.recurrence_limits_set': 1,
  'agency.theme_named': 1,
  'agency.theme_renamed': 1,
  'agency.themes_merged': 1,
  'agency.escalation_policy_saved': 1,
  'agency.escalation_policy_removed': 1,
  'agency.escalation_settings_set': 1,
  'agency.rotation_saved': 1,
  'agency.rotation_removed': 1,
  'agency.duty_overridden': 1,
  'agency.duty_override_removed': 1,
  'agency.escalations_muted': 1,
  'agency.escalations_unmuted': 1,
  'agency.notice_rules_set': 1,
  'agency.message_template_set': 1,
  'agency.webhook_registered': 1,
  'agency.webhook_changed': 1,
  'agency.webhook_secret_rotated': 1,
  'agency.webhook_disabled': 1,
  'agency.webhook_enabled': 1,
  'agency.webhook_deleted': 1,
  'agency.inbound_opened': 1,
  'agency.inbound_secret_rotated': 1,
  'agency.inbound_closed': 1,
  'agency.chat_connected': 1,
  'agency.chat_disconnected': 1,
  'agency.message_replayed': 1,
  'agency.channel_tested': 1,
  'client.registered': 1,
  'client.calendar_published': 1,
  'client.policy_published': 1,
  'client.policies_saved': 1,
  'client.calendar_checked': 1,
  'client.recompute_started': 1,
  'client.recompute_advanced': 1,
  'client.feed_followed': 1,
  'client.feed_left': 1,
  'client.feeds_due': 1,
  'client.feed_failed': 1,
  'client.feed_recovered': 1,
  'client.compliance_signed_off': 1,
  'client.fit_saved': 1,
  'client.rollout_item_confirmed': 1,
  'client.baseline_recorded': 1,
  'client.hourly_value_set': 1,
  'client.intake_agreed': 1,
  'client.intake_confirmed': 1,
  'client.message_template_saved': 1,
  'client.ways_described': 1,
  'client.message_template_retired': 1,
  'client.compliance_lapsed': 1,
  'client.system_registered': 1,
  'client.system_retired': 1,
  'client.access_rules_set': 1,
  'client.access_review_fell_due': 1,
  'client.erasure_begun': 1,
  'client.erasure_advanced': 1,
  'client.erased': 1,
  ...(Object.fromEntries(streamsWithTexts.map((one) => [`${one}.texts_erased`, 1])) as Record<
    keyof TextsErasedEvents,
    1
  >),
  'member.joined': 1,
  'member.scribe_credential_recorded': 1,
  'member.scribe_credential_withdrawn': 1,
  'member.support_role_changed': 1,
  'member.profile_saved': 1,
  'member.clinical_work_given': 1,
  'member.agreement_signed': 1,
  'member.access_granted': 1,
  'member.access_revoked': 1,
  'member.access_lapsed': 1,
  'member.access_reviewed': 1,
  'member.access_withdrawal_asked': 1,
  'member.access_kept': 1,
  'member.agreement_lapsed': 1,
  'member.left': 1,
  'member.absence_recorded': 1,
  'member.absence_began': 1,
  'member.absence_ended': 1,
  'member.calendar_saved': 1,
  'member.erased': 1,
  'member.preferences_set': 1,
  'member.view_saved': 1,
  'member.view_dropped': 1,
  'member.email_disabled': 1,
  'member.email_restored': 1,
  ...({ 'member.key_made': 1, 'member.key_revoked': 1, 'member.factors_cleared': 1 } as const),
  'task.scribe_outcome_entered': 1,
  'task.defined': 1,
  'task.plan_changed': 1,
  'task.owner_named': 1,
  'task.usual_minutes_set': 1,
  'task.staffing_set': 1,
  'task.tracker_set': 1,
  'task.criteria_set': 1,
  'task.requirements_set': 1,
  'task.clinical_suspected': 1,
  'task.suspicion_answered': 1,
  'task.marked_clinical': 1,
  'task.reclassification_proposed': 1,
  'task.reclassification_withdrawn': 1,
  'task.reclassification_confirmed': 1,
  'task.access_needs_set': 1,
  'task.evidence_shared': 1,
  'task.rework_noted': 1,
  'task.rework_withdrawn': 1,
  'task.rework_attributed': 1,
  'task.process_fix_opened': 1,
  'task.process_fix_landed': 1,
  'task.process_fix_dismissed': 1,
  'task.brief_published': 1,
  'task.sop_published': 1,
  'task.sop_acknowledged': 1,
  'task.rubric_published': 1,
  'task.cadence_saved': 1,
  'task.cadence_paused': 1,
  'task.cadence_resumed': 1,
  'task.cadence_ended': 1,
  'task.work_fell_due': 1,
  'task.delegation_opened': 1,
  'task.delegation_closed': 1,
  'task.delegation_refused': 1,
  'task.attempts_corrected': 1,
  'delegation.assigned': 1,
  'delegation.adopted': 1,
  'delegation.sop_acknowledged': 1,
  'delegation.item_observed': 1,
  'delegation.walkthrough_recorded': 1,
  'delegation.demonstration_signed_off': 1,
  'delegation.shadow_started': 1,
  'delegation.reverse_shadow_started': 1,
  'delegation.promoted': 1,
  'delegation.recommendation_declined': 1,
  'delegation.demoted': 1,
  'delegation.outcome_recorded': 1,
  'delegation.submission_counted': 1,
  'delegation.rework_opened': 1,
  'delegation.critical_amended': 1,
  'delegation.rework_closed': 1,
  'delegation.requalified': 1,
  'delegation.attempts_corrected': 1,
  'delegation.reviewed': 1,
  'delegation.lapsed': 1,
  'delegation.evidence_refolded': 1,
  'delegation.plan_moved': 1,
  'delegation.absence_noted': 1,
  'delegation.returned': 1,
  'delegation.demotion_undone': 1,
  'delegation.paused': 1,
  'delegation.pause_limit_passed': 1,
  'delegation.resumed': 1,
  'delegation.ended': 1,
  'work_item.made': 1,
  'work_item.imported': 1,
  'work_item.marked_clinical': 1,
  'work_item.ordered_after': 1,
  'work_item.commented': 1,
  'work_item.fields_set': 1,
  'work_item.returned': 1,
  'work_item.assigned': 1,
  'work_item.left_uncovered': 1,
  'work_item.started': 1,
  'work_item.blocked': 1,
  'work_item.resumed': 1,
  'work_item.step_ticked': 1,
  'work_item.submitted': 1,
  'work_item.held_for_review': 1,
  'work_item.delivered': 1,
  'work_item.sent_back': 1,
  'work_item.turnaround_restarted': 1,
  'work_item.rejected': 1,
  'work_item.verdict_turned': 1,
  'work_item.accepted': 1,
  'work_item.reopened': 1,
  'work_item.late_review_requested': 1,
  'work_item.cancelled': 1,
  'work_item.merged': 1,
  'work_item.clocks_settled': 1,
  'work_item.clocks_recomputed': 1,
  'work_item.priority_changed': 1,
  'review.requested': 1,
  'review.assigned': 1,
  'review.claimed': 1,
  'review.lapsed': 1,
  'review.passed': 1,
  'review.fixed_and_accepted': 1,
  'review.rework': 1,
  'review.critical': 1,
  'review.rejected': 1,
  'review.rounds_exceeded': 1,
  'review.replaced': 1,
  'review.doubled': 1,
  'review.double_called_off': 1,
  'review.compared': 1,
  'review.resubmitted': 1,
  'review.disputed': 1,
  'review.upheld': 1,
  'review.amended': 1,
  'review.overturned': 1,
  'review.attributed': 1,
  'review.withdrawn': 1,
  'review.clocks_settled': 1,
  'review.clocks_recomputed': 1,
  'access_checklist.revocation_opened': 1,
  'access_checklist.review_opened': 1,
  'access_checklist.entry_answered': 1,
  'access_checklist.clocks_settled': 1,
  'access_checklist.clocks_recomputed': 1,
  'access_checklist.fell_overdue': 1,
  'access_checklist.closed': 1,
  'calibration.opened': 1,
  'calibration.verdict_given': 1,
  'calibration.closed': 1,
  'calibration.cancelled': 1,
  'question.asked': 1,
  'question.found': 1,
  'question.reworded': 1,
  'question.answered': 1,
  'question.answer_amended': 1,
  'question.withdrawn': 1,
  'question.published': 1,
  'question.retired': 1,
  'question.clocks_settled': 1,
  'question.clocks_recomputed': 1,
  'agency.update_times_set': 1,
  'member.update_expected': 1,
  'member.update_reminded': 1,
  'member.update_missed': 1,
  'member.update_posted': 1,
  'member.updates_ceased': 1,
  'daily_update.posted': 1,
  'daily_update.amended': 1,
  'weekly_review.held': 1,
  'weekly_review.decided': 1,
  'weekly_review.closed': 1,
  'action.opened': 1,
  'action.changed': 1,
  'action.fell_overdue': 1,
  'action.done': 1,
  'action.dropped': 1,
  'escalation.watched': 1,
  'escalation.risk_noted': 1,
  'escalation.look_asked': 1,
  'escalation.raised': 1,
  'escalation.put_off': 1,
  'escalation.cause_joined': 1,
  'escalation.cause_ended': 1,
  'escalation.severity_raised': 1,
  'escalation.notified': 1,
  'escalation.step_failed': 1,
  'escalation.held': 1,
  'escalation.released': 1,
  'escalation.repeated': 1,
  'escalation.acknowledged': 1,
  'escalation.unacknowledged': 1,
  'escalation.snoozed': 1,
  'escalation.snooze_ended': 1,
  'escalation.forced': 1,
  'escalation.handed_on': 1,
  'escalation.step_dropped': 1,
  'escalation.exhausted': 1,
  'escalation.resolved': 1,
  'escalation.clocks_settled': 1,
  'escalation.clocks_recomputed': 1,
}

interface StoredStream {
  readonly stream: StreamType
  readonly events: readonly (Pick<Happening, 'type' | 'body' | 'at'> & { readonly schemaVersion: number })[]
  readonly state: object
}

const folds: Record<StreamType, (state: never, event: Happening) => object> = {
  agency: evolveAgency,
  client: evolveClient,
  member: evolveMember,
  task: evolveTask,
  delegation: evolveDelegation,
  work_item: evolveWorkItem,
  review: evolveReview,
  escalation: evolveEscalation,
  calibration: evolveCalibration,
  question: evolveQuestion,
  daily_update: evolveDailyUpdate,
  weekly_review: evolveWeeklyReview,
  action: evolveAction,
  access_checklist: evolveAccessChecklist,
}

const stored = (version: number): StoredStream[] => {
  const file = new URL(`../../../test/fixtures/events-v${version}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).streams
}

describe('Events written under schema version 1', () => {
  const streams = stored(1)

  it('are kept, one at least of every type that there was', () => {
    const types = new Set(streams.flatMap(({ events }) => events.map(({ type }) => type)))
    for (const type of Object.keys(versions)) expect(types, type).toContain(type)
  })

  it.each(streams.map((one) => [one.events.at(-1)?.type, one] as const))(
    'fold as they did then, up to %s',
    (_, one) => {
      const state = one.events.reduce<object | undefined>((before, { type, schemaVersion, body, at }) => {
        const happening = { type, body: upcast(type, schemaVersion, body), at, actor: 'system:test' }
        if (type.endsWith('.texts_erased')) return withoutTexts(one.stream, before as never)
        return folds[one.stream](before as never, happening)
      }, undefined)
      expect(state).toEqual(one.state)
    },
  )
})

describe('The version of an event', () => {
  it('is the one under which its type is written now', () => {
    for (const [type, version] of Object.entries(versions)) expect(schemaVersionOf(type), type).toBe(version)
  })

  const known: Upcasts = {
    'thing.named': [
      ({ name }: { name: string }) => ({ first: name }),
      ({ first }: { first: string }) => ({ first, last: '' }),
    ],
  }

  it('rises with every upcast, and an older body takes each of them in turn', () => {
    expect(schemaVersionOf('thing.named', known)).toBe(3)
    expect(upcast('thing.named', 1, { name: 'Ada' }, known)).toEqual({ first: 'Ada', last: '' })
    expect(upcast('thing.named', 2, { first: 'Ada' }, known)).toEqual({ first: 'Ada', last: '' })
    const newest = { first: 'Ada', last: 'L' }
    expect(upcast('thing.named', 3, newest, known)).toBe(newest)
  })

  it('that this program does not know is refused, not guessed at', () => {
    for (const version of [0, 4, 1.5]) expect(() => upcast('thing.named', version, {}, known)).toThrow(RangeError)
  })
})
