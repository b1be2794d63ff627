/** Everything that can happen, by what it happens to, as the ledger names it; what is searched for is chosen among these. */
const happeningsOf = {
  access_checklist: `
    clocks_recomputed clocks_settled closed entry_answered fell_overdue review_opened revocation_opened texts_erased
  `,
  action: `
    changed done dropped fell_overdue opened texts_erased
  `,
  agency: `
    absence_limit_set automatic_promotion_switched channel_tested chat_connected chat_disconnected clock_advanced
    draw_period_ended draw_period_opened draw_period_revealed duty_overridden duty_override_removed
    escalation_policy_removed escalation_policy_saved escalation_settings_set escalations_muted escalations_unmuted
    founded gate_limits_set inbound_closed inbound_opened inbound_secret_rotated message_replayed
    message_template_set notice_rules_set plan_saved recurrence_limits_set review_round_frozen review_round_opened
    review_rounds_begun review_rules_set rotation_removed rotation_saved second_factor_asked task_type_defined
    task_type_retired theme_named theme_renamed themes_merged update_times_set webhook_changed webhook_deleted
    webhook_disabled webhook_enabled webhook_registered webhook_secret_rotated
  `,
  calibration: `
    cancelled closed opened verdict_given
  `,
  client: `
    access_review_fell_due access_rules_set baseline_recorded calendar_checked calendar_published compliance_lapsed
    compliance_signed_off erased erasure_advanced erasure_begun feed_failed feed_followed feed_left feed_recovered
    feeds_due fit_saved hourly_value_set intake_agreed intake_confirmed message_template_retired
    message_template_saved policies_saved policy_published recompute_advanced recompute_started registered
    rollout_item_confirmed system_registered system_retired ways_described
  `,
  daily_update: `
    amended posted
  `,
  delegation: `
    absence_noted adopted assigned attempts_corrected critical_amended demonstration_signed_off demoted
    demotion_undone ended evidence_refolded item_observed lapsed outcome_recorded pause_limit_passed paused
    plan_moved promoted recommendation_declined requalified resumed returned reverse_shadow_started reviewed
    rework_closed rework_opened shadow_started sop_acknowledged submission_counted texts_erased walkthrough_recorded
  `,
  escalation: `
    acknowledged cause_ended cause_joined clocks_recomputed clocks_settled exhausted forced handed_on held
    look_asked notified put_off raised released repeated resolved risk_noted severity_raised snooze_ended snoozed
    step_dropped step_failed texts_erased unacknowledged watched
  `,
  member: `
    absence_began absence_ended absence_recorded access_granted access_kept access_lapsed access_reviewed
    access_revoked access_withdrawal_asked agreement_lapsed agreement_signed calendar_saved clinical_work_given
    due_feed_made due_feed_revoked email_corrected email_disabled email_restored erased factors_cleared joined
    key_made key_revoked left name_corrected preferences_set profile_saved roles_changed scribe_credential_recorded
    scribe_credential_withdrawn support_role_changed update_expected update_missed update_posted update_reminded
    updates_ceased view_dropped view_saved
  `,
  question: `
    answer_amended answered asked clocks_recomputed clocks_settled found published retired reworded texts_erased
    withdrawn
  `,
  review: `
    amended assigned attributed claimed clocks_recomputed clocks_settled compared critical disputed
    double_called_off doubled fixed_and_accepted lapsed overturned passed rejected replaced requested resubmitted
    rework rounds_exceeded texts_erased upheld withdrawn
  `,
  task: `
    access_needs_set attempts_corrected brief_published cadence_ended cadence_paused cadence_resumed cadence_saved
    clinical_suspected criteria_set defined delegation_closed delegation_opened delegation_refused evidence_shared
    marked_clinical owner_named plan_changed process_fix_dismissed process_fix_landed process_fix_opened
    reclassification_confirmed reclassification_proposed reclassification_withdrawn requirements_set
    rework_attributed rework_noted rework_withdrawn rubric_published scribe_outcome_entered sop_acknowledged
    sop_published staffing_set suspicion_answered texts_erased tracker_set usual_minutes_set work_fell_due
  `,
  weekly_review: `
    closed decided held texts_erased
  `,
  work_item: `
    accepted assigned blocked cancelled clocks_recomputed clocks_settled commented delivered fields_set
    held_for_review imported late_review_requested left_uncovered made marked_clinical merged ordered_after
    priority_changed rejected reopened resumed returned sent_back started step_ticked step_unticked submitted
    texts_erased turnaround_restarted verdict_turned
  `,
} as const

export type EventNoun = keyof typeof happeningsOf
export const eventNouns = Object.keys(happeningsOf) as EventNoun[]

/** The types of event of one kind of thing, or of all of them. */
export function eventTypesOf(noun: EventNoun | undefined): string[] {
  const nouns = noun === undefined ? eventNouns : [noun]
  return nouns.flatMap((one) =>
    happeningsOf[one]
      .trim()
      .split(/\s+/)
      .map((what) => `${one}.${what}`),
  )
}
