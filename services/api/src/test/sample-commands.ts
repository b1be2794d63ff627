import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { Ids } from './agency-online.ts'

/** What to send, as one command of every kind, about these streams: bodies without what the path says. */
export function sampleBodies(ids: Ids): Record<string, object> {
  const { clientId, memberId, taskId, workItemId } = ids
  const reason = 'Because of this test'
  const signed = { signedOn: '2026-11-02', documentLink: 'https://example.org/document' }
  const zone = 'America/Chicago'
  return {
    'agency.switch_automatic_promotion': { plans: ['light'] },
    'agency.save_plan': {
      ...{ id: 'ours', acceptable: 0.05, unacceptable: 0.25, reworkCost: 7, promoteAt: 20, attemptLength: 50 },
      ...{ trustCap: 16, critical: 14, passesToClimb: 8, levels: [1, 3].map((den) => ({ num: 1, den })) },
    },
    'agency.set_review_rules': { claimCap: 10 },
    'agency.set_absence_limit': { days: 20 },
    'agency.ask_second_factor': { isAsked: false },
    ...ofHandingOver(reason),
    'agency.set_recurrence_limits': { times: 4 },
    'agency.name_theme': { name: 'Missing field', likelyCause: 'brief' },
    'agency.rename_theme': { theme: 'missing field', name: 'Missing data' },
    'agency.merge_themes': { theme: 'wrong date', into: 'missing data' },
    ...ofChannels(ids, reason),
    ...{ ...ofWorkThatComes(reason), ...ofQuestions(ids, reason) },
    ...ofEscalations(ids, zone, reason),
    ...ofAccess(reason),
    ...ofClients(zone, reason, signed),
    'member.join': { name: 'A person', email: 'person@example.org', roles: ['reviewer'] },
    'member.record_scribe_credential': { credential: 'designated' },
    'member.sign_agreement': signed,
    'member.grant_access': {
      ...{ system: 'Records', role: 'Reader', separateLogin: true, inPasswordManager: true },
      ...{ twoFactorVerifiedOn: '2026-11-02', expiresAt: '2027-11-02T00:00:00+01:00' },
    },
    'member.save_calendar': { calendar: { zone, hours: { mon: [['09:00', '17:00']] } } },
    'member.record_absence': { from: '2026-12-01', until: '2026-12-18' },
    'member.revoke_access': { system: 'Records', reason },
    'member.set_preferences': { quietHours: { from: '22:00', until: '07:00' } },
    'member.save_view': { name: 'Overdue', query: '?standing=breached', shared: true },
    'member.drop_view': { name: 'Overdue' },
    'member.note_bounce': { reason },
    'member.leave': { reason },
    'member.erase': { reason },
    'task.define': { clientId, name: 'A task' },
    'task.name_owner': { memberId },
    'task.land_process_fix': { fixId: workItemId, kind: 'faq', what: 'An entry' },
    'task.dismiss_process_fix': { fixId: workItemId, reason },
    'task.set_usual_minutes': { minutes: 45 },
    'task.set_staffing': { pool: 'Front desk' },
    'task.set_tracker': { fields: [{ key: 'payer', name: 'Payer', kind: 'text' }] },
    'task.set_criteria': { criteria: [{ kind: 'links', atLeast: 1 }] },
    'task.enter_scribe_outcome': { week: '2026-W47', patientsPerHour: 2.5 },
    'work_item.order_after': { after: [] },
    'work_item.comment': { text: 'Nearly there' },
    'work_item.set_fields': { values: {} },
    'task.change_plan': { planId: 'standard' },
    'task.share_evidence': { withTaskId: null },
    'task.publish_brief': { sections: starterBrief },
    'task.publish_sop': { steps: [{ kind: 'do', text: 'Do it' }] },
    'task.publish_rubric': { criteria: [{ id: 'c1', text: 'It is right', weight: 1, critical: false }] },
    ...ofDelegations(ids, reason),
    'work_item.make': { taskId, title: 'An item' },
    'work_item.acknowledge_sop': { version: 1 },
    'work_item.assign': { assistantId: memberId },
    'work_item.change_priority': { priority: 'urgent' },
    'work_item.block': { waitsFor: 'client', reason },
    'work_item.tick_step': { step: 1 },
    'work_item.untick_step': { step: 1 },
    'work_item.reopen': { reason },
    'work_item.review_late': { reason },
    'work_item.cancel': { reason },
    'work_item.merge': { into: workItemId },
    'calibration.open': {
      ...{ title: 'A session', workItemIds: [workItemId], reviewerIds: [memberId] },
      endsAt: '2027-01-04T00:00:00+01:00',
    },
    'calibration.judge': { workItemId, verdict: 'passed' },
    'calibration.cancel': { reason },
    ...ofReviews({ memberId }, reason),
  }
}

function ofClients(zone: string, reason: string, signed: object): Record<string, object> {
  return {
    'client.register': { name: 'A practice', timeZone: zone },
    'client.publish_calendar': { calendar: { zone, hours: { mon: [['09:00', '17:00']] } } },
    'client.publish_policy': { policy: { targets: { turnaround: { kind: 'calendar', hours: 8 } } } },
    'client.save_policies': { policies: [{ id: 'default', targets: { turnaround: { kind: 'calendar', hours: 8 } } }] },
    'client.take_holidays': { source: 'feed:town', holidays: [{ date: '2026-12-25', name: 'Christmas' }] },
    'client.switch_holiday': { date: '2026-12-24' },
    'client.follow_feed': { name: 'school', url: 'https://feeds.example.org/school.ics' },
    'client.recompute_clocks': { applied: 'both' },
    'client.erase': { reason },
    'client.sign_off_compliance': { ...signed, agreement: 'An agreement', signedBy: 'A leader' },
    'client.save_template': { name: 'Reminder', text: 'About {title}', approvedBy: 'A leader' },
    'client.retire_template': { name: 'Reminder' },
    'client.describe_ways': { glossary: [{ term: 'TOC', meaning: 'Transition of care' }] },
  }
}

function ofDelegations({ taskId, memberId, workItemId }: Ids, reason: string): Record<string, object> {
  return {
    'delegation.assign': { taskId, assistantId: memberId, cover: 'backup' },
    'delegation.adopt': { taskId, assistantId: memberId, stage: 'shadow', reason, source: 'A log' },
    'delegation.acknowledge_sop': { version: 1 },
    'delegation.observe_item': { workItemId },
    'delegation.record_walkthrough': { link: 'https://example.org/walkthrough' },
    'delegation.decline_recommendation': { reason },
    'delegation.demote': { reason },
    'delegation.move_to_plan': { planId: 'strict', reason },
    'delegation.pause': { reason },
    'delegation.end': { reason },
  }
}

function ofReviews({ memberId }: Pick<Ids, 'memberId'>, reason: string): Record<string, object> {
  return {
    'review.replace': { reason },
    'review.assign': { reviewerId: memberId },
    'review.give_verdict': { verdict: 'passed', score: 1 },
    'review.dispute': { comment: reason },
    'review.decide_dispute': { answer: 'upheld', comment: reason },
  }
}

/** What somebody wants to know, and what a day and a week come to. */
function ofQuestions({ taskId, clientId, memberId, questionId }: Ids, reason: string): Record<string, object> {
  const dueOn = '2030-12-24'
  return {
    'question.ask': { taskId, text: 'Which tray of the fax?' },
    'question.take_from_faq': { taskId, foundIn: questionId },
    'question.write_entry': { taskId, question: 'Which tray?', answer: 'The blue one' },
    'question.reword': { text: 'Which tray?' },
    'question.answer': { text: 'The blue one' },
    'question.amend_answer': { text: 'The green one' },
    'question.withdraw': { reason },
    'question.publish': { scope: 'client' },
    'question.retire': { reason },
    'agency.set_update_times': { times: { remindAt: '16:30', missingAt: '18:00' } },
    'daily_update.post': { date: '2026-11-20', note: 'Nothing came in' },
    'weekly_review.hold': { clientId, week: '2026-W45' },
    'weekly_review.decide': { text: 'Name a second contact', ownerId: memberId, dueOn },
    'weekly_review.close': { minutes: 15 },
    'action.open': { clientId, text: 'Buy a scanner', ownerId: memberId, dueOn },
    'action.change': { dueOn: '2030-12-31' },
    'action.finish': {},
    'action.drop': { reason },
  }
}

function ofChannels({ memberId }: Ids, reason: string): Record<string, object> {
  return {
    'agency.register_webhook': { url: 'https://hooks.example.org/understudy' },
    'agency.change_webhook': { kinds: ['fired', 'resolved'] },
    'agency.disable_webhook': { reason },
    'agency.connect_chat': { channel: 'slack', name: 'Leads', url: 'https://chat.example.org/hook' },
    'agency.set_notice_rules': { perHour: 30 },
    'agency.set_message_template': { subject: 'Acme: {reason}' },
    'agency.replay_message': { reason },
    'agency.test_channel': { channel: 'email', recipientId: memberId },
  }
}

/** What is handed over, to whom, and how far it has come. */
function ofHandingOver(reason: string): Record<string, object> {
  const listed = { place: 'office', perWeek: 5, minutes: 5, rulesBased: true, documented: true }
  const tasks = ['A', 'B', 'C'].map((name) => ({ ...listed, name, risk: 'low', judgement: 'none' }))
  return {
    'agency.set_gate_limits': { observations: 4 },
    'agency.define_task_type': { name: 'Our work', usualMinutes: 5, turnaround: { kind: 'business', ms: 3_600_000 } },
    'agency.retire_task_type': { taskType: 'Our work' },
    'client.save_fit': { tasks },
    'client.confirm_rollout_item': { item: 'tools_set_up', note: reason },
    'client.record_baseline': { backlog: 40, minutesPerWeek: 600, responseMinutes: 240, source: reason },
    'client.set_hourly_value': { currency: 'USD', leader: 12_000, clinician: 24_000 },
    'client.agree_intake': { ways: ['client'], where: 'The shared sheet' },
    'client.confirm_intake': { note: reason },
    'member.correct': { name: 'Somebody Else' },
    'member.save_profile': { skills: ['Spreadsheets'] },
    'member.change_support_role': { supportRole: 'medical_va' },
    'member.withdraw_scribe_credential': { reason },
    'task.set_requirements': { skills: ['Spreadsheets'] },
    'task.suspect_clinical': { reason },
    'task.answer_suspicion': { reason },
    'task.mark_clinical': { reason },
    'task.propose_reclassification': { reason },
  }
}

function ofAccess(reason: string): Record<string, object> {
  return {
    'client.register_system': { name: 'Records', kind: 'record_system', roles: ['Reader', 'Editor'] },
    'client.retire_system': { name: 'Records', reason },
    'client.set_access_rules': {
      ...{ twoFactorDays: 90, reviewedWithinDays: 100, expiringDays: 14, reviewEveryMonths: 3, reviewTakesDays: 14 },
    },
    'task.set_access_needs': { accessNeeds: [{ system: 'Records', role: 'Reader' }] },
    'access_checklist.answer': { entry: 1, answer: 'withdrawn', on: '2026-11-02' },
  }
}

/** Work that comes by itself: it recurs, or another system sends it. */
function ofWorkThatComes(reason: string): Record<string, object> {
  return {
    'agency.open_inbound': { description: 'The practice system' },
    'task.save_cadence': { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-12-01T09:00', title: 'Weekly {date}' },
    'task.end_cadence': { reason },
  }
}

function ofEscalations({ memberId, workItemId }: Ids, zone: string, reason: string): Record<string, object> {
  return {
    'agency.save_escalation_policy': {
      ...{ id: 'nights', name: 'Nights', rank: 1, repeats: 1 },
      steps: [{ id: 'lead', whom: [{ kind: 'lead' }], channels: ['email'], waitMs: 600_000 }],
    },
    'agency.remove_escalation_policy': { policyId: 'nights' },
    'agency.set_escalation_settings': { holdMs: 30_000 },
    'agency.save_rotation': {
      ...{ id: 'nights', name: 'Nights', zone, memberIds: [memberId], startsOn: '2026-11-02' },
      ...{ handoverAt: '08:00', shiftDays: 7 },
    },
    'agency.remove_rotation': { rotationId: 'days' },
    'agency.override_duty': {
      ...{ rotationId: 'nights', memberId, from: '2027-01-04T00:00:00Z', until: '2027-01-05T00:00:00Z' },
    },
    'agency.swap_duty': { rotationId: 'nights', one: '2027-01-04T00:00:00Z', other: '2027-01-12T00:00:00Z' },
    'agency.remove_duty_override': { rotationId: 'nights', overrideId: memberId },
    'agency.mute_escalations': { reason, until: '2027-01-04T00:00:00Z', causes: ['missing_update'] },
    'escalation.raise': { subject: { kind: 'work_item', id: workItemId }, note: reason },
    'escalation.flag': { note: reason },
    'escalation.acknowledge_root': { root: `work_item:${workItemId}` },
    'escalation.snooze': { until: '2027-01-04T00:00:00Z' },
    'escalation.resolve': { why: reason },
    'escalation.hand_on': { memberId },
    'escalation.drop_step': { stepId: 'owners' },
  }
}

/** The path of a route about these streams. */
export function pathWith(path: string, ids: Ids): string {
  return path.replaceAll(/:(\w+)|\{(\w+)\}/g, (_, colon?: string, brace?: string) => {
    const id = ids[(colon ?? brace) as keyof Ids]
    if (id === undefined) throw new Error(`No sample for ${path}`)
    return id
  })
}
