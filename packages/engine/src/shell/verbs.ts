import { answerChecklistVerb } from '../access/answer.ts'
import { openAccessReviewVerb } from '../access/open-review.ts'
import { openRevocationVerb } from '../access/open-revocation.ts'
import { recomputeAccessChecklistVerb } from '../access/recompute.ts'
import { wakeAccessChecklistVerb } from '../access/wake.ts'
import { advanceClockVerb } from '../agency/advance-clock.ts'
import { askSecondFactorVerb } from '../agency/ask-second-factor.ts'
import { defineTaskTypeVerb } from '../agency/define-task-type.ts'
import { foundAgencyVerb } from '../agency/found.ts'
import { freezeReviewRoundVerb } from '../agency/freeze-review-round.ts'
import { muteEscalationsVerb } from '../agency/mute-escalations.ts'
import { overrideDutyVerb } from '../agency/override-duty.ts'
import { removeDutyOverrideVerb } from '../agency/remove-duty-override.ts'
import { removeEscalationPolicyVerb } from '../agency/remove-escalation-policy.ts'
import { removeRotationVerb } from '../agency/remove-rotation.ts'
import { retireTaskTypeVerb } from '../agency/retire-task-type.ts'
import { revealDrawPeriodVerb } from '../agency/reveal-draw-period.ts'
import { saveEscalationPolicyVerb } from '../agency/save-escalation-policy.ts'
import { savePlanVerb } from '../agency/save-plan.ts'
import { saveRotationVerb } from '../agency/save-rotation.ts'
import { setAbsenceLimitVerb } from '../agency/set-absence-limit.ts'
import { setEscalationSettingsVerb } from '../agency/set-escalation-settings.ts'
import { setGateLimitsVerb } from '../agency/set-gate-limits.ts'
import { setRecurrenceLimitsVerb } from '../agency/set-recurrence-limits.ts'
import { setReviewRulesVerb } from '../agency/set-review-rules.ts'
import { swapDutyVerb } from '../agency/swap-duty.ts'
import { switchAutomaticPromotionVerb } from '../agency/switch-automatic-promotion.ts'
import { unmuteEscalationsVerb } from '../agency/unmute-escalations.ts'
import { wakeAgencyVerb } from '../agency/wake.ts'
import { endCadenceVerb } from '../cadence/end.ts'
import { pauseCadenceVerb } from '../cadence/pause.ts'
import { resumeCadenceVerb } from '../cadence/resume.ts'
import { saveCadenceVerb } from '../cadence/save.ts'
import { cancelCalibrationVerb } from '../calibration/cancel.ts'
import { judgeCalibrationVerb } from '../calibration/judge.ts'
import { openCalibrationVerb } from '../calibration/open.ts'
import { wakeCalibrationVerb } from '../calibration/wake.ts'
import { changeWebhookVerb } from '../channel/change-webhook.ts'
import { connectChatVerb } from '../channel/connect-chat.ts'
import { deleteWebhookVerb } from '../channel/delete-webhook.ts'
import { disableWebhookVerb } from '../channel/disable-webhook.ts'
import { disconnectChatVerb } from '../channel/disconnect-chat.ts'
import { enableWebhookVerb } from '../channel/enable-webhook.ts'
import { noteBounceVerb } from '../channel/note-bounce.ts'
import { registerWebhookVerb } from '../channel/register-webhook.ts'
import { replayMessageVerb } from '../channel/replay-message.ts'
import { restoreEmailVerb } from '../channel/restore-email.ts'
import { rotateWebhookSecretVerb } from '../channel/rotate-webhook-secret.ts'
import { setMessageTemplateVerb } from '../channel/set-message-template.ts'
import { setNoticeRulesVerb } from '../channel/set-notice-rules.ts'
import { setPreferencesVerb } from '../channel/set-preferences.ts'
import { testChannelVerb } from '../channel/test-channel.ts'
import { advanceRecomputeVerb } from '../client/advance-recompute.ts'
import { agreeIntakeVerb } from '../client/agree-intake.ts'
import { applyZoneDataVerb } from '../client/apply-zone-data.ts'
import { callAccessReviewVerb } from '../client/call-access-review.ts'
import { confirmIntakeVerb } from '../client/confirm-intake.ts'
import { confirmRolloutItemVerb } from '../client/confirm-rollout-item.ts'
import { describeWaysVerb } from '../client/describe-ways.ts'
import { advanceErasureVerb, eraseClientVerb, eraseTextsVerb, finishErasureVerb } from '../client/erase.ts'
import { followFeedVerb } from '../client/follow-feed.ts'
import { leaveFeedVerb } from '../client/leave-feed.ts'
import { noteFeedVerb } from '../client/note-feed.ts'
import { publishCalendarVerb } from '../client/publish-calendar.ts'
import { publishPolicyVerb } from '../client/publish-policy.ts'
import { recomputeClocksVerb } from '../client/recompute-clocks.ts'
import { recordBaselineVerb } from '../client/record-baseline.ts'
import { registerClientVerb } from '../client/register.ts'
import { registerSystemVerb } from '../client/register-system.ts'
import { retireSystemVerb } from '../client/retire-system.ts'
import { saveFitVerb } from '../client/save-fit.ts'
import { savePoliciesVerb } from '../client/save-policies.ts'
import { setAccessRulesVerb } from '../client/set-access-rules.ts'
import { setHourlyValueVerb } from '../client/set-hourly-value.ts'
import { signOffComplianceVerb } from '../client/sign-off-compliance.ts'
import { switchHolidayVerb } from '../client/switch-holiday.ts'
import { takeHolidaysVerb } from '../client/take-holidays.ts'
import { retireTemplateVerb, saveTemplateVerb } from '../client/templates.ts'
import { wakeClientVerb } from '../client/wake.ts'
import { acknowledgeSopVerb } from '../delegation/acknowledge-sop.ts'
import { adoptDelegationVerb } from '../delegation/adopt.ts'
import { advanceDelegationVerb } from '../delegation/advance.ts'
import { assignDelegationVerb } from '../delegation/assign.ts'
import { closeReworkVerb } from '../delegation/close-rework.ts'
import { declineRecommendationVerb } from '../delegation/decline-recommendation.ts'
import { demoteDelegationVerb } from '../delegation/demote.ts'
import { endDelegationVerb } from '../delegation/end.ts'
import { moveToPlanVerb } from '../delegation/move-to-plan.ts'
import { noteAbsenceVerb } from '../delegation/note-absence.ts'
import { observeItemVerb } from '../delegation/observe-item.ts'
import { openReworkVerb } from '../delegation/open-rework.ts'
import { pauseDelegationVerb } from '../delegation/pause.ts'
import { recordOutcomeVerb } from '../delegation/record-outcome.ts'
import { recordWalkthroughVerb } from '../delegation/record-walkthrough.ts'
import { refoldEvidenceVerb } from '../delegation/refold-evidence.ts'
import { requalifyVerb } from '../delegation/requalify.ts'
import { resumeDelegationVerb } from '../delegation/resume.ts'
import { signOffDemonstrationVerb } from '../delegation/sign-off-demonstration.ts'
import { wakeDelegationVerb } from '../delegation/wake.ts'
import { acknowledgeEscalationVerb } from '../escalation/acknowledge.ts'
import { acknowledgeRootVerb } from '../escalation/acknowledge-root.ts'
import { callOffVerb } from '../escalation/call-off.ts'
import { disinhibitEscalationVerb } from '../escalation/disinhibit.ts'
import { dropStepVerb } from '../escalation/drop-step.ts'
import { endCausesVerb } from '../escalation/end-causes.ts'
import { flagEscalationVerb } from '../escalation/flag.ts'
import { forceEscalationVerb } from '../escalation/force.ts'
import { handOnEscalationVerb } from '../escalation/hand-on.ts'
import { inhibitEscalationVerb } from '../escalation/inhibit.ts'
import { joinRoundVerb } from '../escalation/join-round.ts'
import { liftMuteVerb } from '../escalation/lift-mute.ts'
import { noteBlockVerb } from '../escalation/note-block.ts'
import { noteRiskVerb } from '../escalation/note-risk.ts'
import { raiseEscalationVerb } from '../escalation/raise.ts'
import { recomputeEscalationVerb } from '../escalation/recompute.ts'
import { resolveEscalationVerb } from '../escalation/resolve.ts'
import { snoozeEscalationVerb } from '../escalation/snooze.ts'
import { wakeEscalationVerb } from '../escalation/wake.ts'
import { closeInboundVerb } from '../inbound/close.ts'
import { openInboundVerb } from '../inbound/open.ts'
import { rotateInboundSecretVerb } from '../inbound/rotate-secret.ts'
import { memberVerbs } from '../member/member-verbs.ts'
import { questionVerbs } from '../question/question-verbs.ts'
import { assignReviewVerb } from '../review/assign.ts'
import { claimReviewVerb } from '../review/claim.ts'
import { decideDisputeVerb } from '../review/decide-dispute.ts'
import { disputeVerdictVerb } from '../review/dispute.ts'
import { doubleReviewVerb } from '../review/double.ts'
import { giveVerdictVerb } from '../review/give-verdict.ts'
import { recomputeReviewVerb } from '../review/recompute.ts'
import { releaseReviewVerb } from '../review/release.ts'
import { replaceReviewVerb } from '../review/replace.ts'
import { wakeReviewVerb } from '../review/wake.ts'
import { amendReworkVerb } from '../rework/amend-rework.ts'
import { attributeReworkVerb } from '../rework/attribute-rework.ts'
import { dismissFixVerb } from '../rework/dismiss-fix.ts'
import { landFixVerb } from '../rework/land-fix.ts'
import { mergeThemesVerb } from '../rework/merge-themes.ts'
import { nameThemeVerb } from '../rework/name-theme.ts'
import { noteReworkVerb } from '../rework/note-rework.ts'
import { renameThemeVerb } from '../rework/rename-theme.ts'
import { rhythmVerbs } from '../rhythm/rhythm-verbs.ts'
import { answerSuspicionVerb } from '../task/answer-suspicion.ts'
import { changePlanVerb } from '../task/change-plan.ts'
import { confirmReclassificationVerb } from '../task/confirm-reclassification.ts'
import { defineTaskVerb } from '../task/define.ts'
import { enterScribeOutcomeVerb } from '../task/enter-scribe-outcome.ts'
import { markClinicalVerb } from '../task/mark-clinical.ts'
import { nameTaskOwnerVerb } from '../task/name-owner.ts'
import { proposeReclassificationVerb } from '../task/propose-reclassification.ts'
import { publishBriefVerb } from '../task/publish-brief.ts'
import { publishRubricVerb } from '../task/publish-rubric.ts'
import { publishSopVerb } from '../task/publish-sop.ts'
import { setAccessNeedsVerb } from '../task/set-access-needs.ts'
import { setCriteriaVerb } from '../task/set-criteria.ts'
import { setRequirementsVerb } from '../task/set-requirements.ts'
import { setStaffingVerb } from '../task/set-staffing.ts'
import { setTrackerVerb } from '../task/set-tracker.ts'
import { setUsualMinutesVerb } from '../task/set-usual-minutes.ts'
import { shareEvidenceVerb } from '../task/share-evidence.ts'
import { suspectClinicalVerb } from '../task/suspect-clinical.ts'
import { wakeTaskVerb } from '../task/wake.ts'
import { withdrawReclassificationVerb } from '../task/withdraw-reclassification.ts'
import { acceptWorkItemVerb } from '../work-item/accept.ts'
import { acknowledgeItemSopVerb } from '../work-item/acknowledge-sop.ts'
import { assignWorkItemVerb } from '../work-item/assign.ts'
import { blockWorkItemVerb } from '../work-item/block.ts'
import { cancelWorkItemVerb } from '../work-item/cancel.ts'
import { changePriorityVerb } from '../work-item/change-priority.ts'
import { deliverObservedVerb } from '../work-item/deliver-observed.ts'
import { drawWorkItemVerb } from '../work-item/draw.ts'
import { giveBackVerb } from '../work-item/give-back.ts'
import { importWorkItemVerb } from '../work-item/import.ts'
import { makeWorkItemVerb } from '../work-item/make.ts'
import { itemMatterVerbs } from '../work-item/matter-verbs.ts'
import { mergeWorkItemVerb } from '../work-item/merge.ts'
import { recomputeWorkItemVerb } from '../work-item/recompute.ts'
import { reopenWorkItemVerb } from '../work-item/reopen.ts'
import { resumeWorkItemVerb } from '../work-item/resume.ts'
import { reviewLateVerb } from '../work-item/review-late.ts'
import { routeWorkItemVerb } from '../work-item/route.ts'
import { startWorkItemVerb } from '../work-item/start.ts'
import { submitWorkItemVerb } from '../work-item/submit.ts'
import { tickStepVerb } from '../work-item/tick-step.ts'
import { untickStepVerb } from '../work-item/untick-step.ts'
import { wakeWorkItemVerb } from '../work-item/wake.ts'
import type { Verb } from './verb.ts'

/** Every command there is, by name: the whole of what can change state. */
const all = [
  foundAgencyVerb,
  freezeReviewRoundVerb,
  revealDrawPeriodVerb,
  wakeAgencyVerb,
  advanceClockVerb,
  defineTaskTypeVerb,
  retireTaskTypeVerb,
  setGateLimitsVerb,
  saveFitVerb,
  confirmRolloutItemVerb,
  recordBaselineVerb,
  setHourlyValueVerb,
  agreeIntakeVerb,
  describeWaysVerb,
  enterScribeOutcomeVerb,
  confirmIntakeVerb,
  suspectClinicalVerb,
  answerSuspicionVerb,
  markClinicalVerb,
  proposeReclassificationVerb,
  confirmReclassificationVerb,
  withdrawReclassificationVerb,
  setRequirementsVerb,
  setReviewRulesVerb,
  setRecurrenceLimitsVerb,
  savePlanVerb,
  setAbsenceLimitVerb,
  askSecondFactorVerb,
  switchAutomaticPromotionVerb,
  advanceRecomputeVerb,
  applyZoneDataVerb,
  followFeedVerb,
  leaveFeedVerb,
  noteFeedVerb,
  changeWebhookVerb,
  connectChatVerb,
  deleteWebhookVerb,
  disableWebhookVerb,
  disconnectChatVerb,
  enableWebhookVerb,
  noteBounceVerb,
  registerWebhookVerb,
  replayMessageVerb,
  restoreEmailVerb,
  rotateWebhookSecretVerb,
  setMessageTemplateVerb,
  setNoticeRulesVerb,
  setPreferencesVerb,
  testChannelVerb,
  openInboundVerb,
  rotateInboundSecretVerb,
  closeInboundVerb,
  publishCalendarVerb,
  publishPolicyVerb,
  recomputeClocksVerb,
  registerClientVerb,
  savePoliciesVerb,
  saveTemplateVerb,
  retireTemplateVerb,
  signOffComplianceVerb,
  ...[eraseClientVerb, advanceErasureVerb, finishErasureVerb, eraseTextsVerb],
  switchHolidayVerb,
  takeHolidaysVerb,
  wakeClientVerb,
  acknowledgeSopVerb,
  acknowledgeItemSopVerb,
  adoptDelegationVerb,
  advanceDelegationVerb,
  assignDelegationVerb,
  closeReworkVerb,
  declineRecommendationVerb,
  demoteDelegationVerb,
  endDelegationVerb,
  moveToPlanVerb,
  noteAbsenceVerb,
  observeItemVerb,
  openReworkVerb,
  pauseDelegationVerb,
  recordOutcomeVerb,
  recordWalkthroughVerb,
  requalifyVerb,
  refoldEvidenceVerb,
  wakeDelegationVerb,
  resumeDelegationVerb,
  signOffDemonstrationVerb,
  answerChecklistVerb,
  openAccessReviewVerb,
  openRevocationVerb,
  wakeAccessChecklistVerb,
  callAccessReviewVerb,
  registerSystemVerb,
  retireSystemVerb,
  setAccessRulesVerb,
  setAccessNeedsVerb,
  assignReviewVerb,
  claimReviewVerb,
  decideDisputeVerb,
  disputeVerdictVerb,
  doubleReviewVerb,
  giveVerdictVerb,
  recomputeReviewVerb,
  recomputeEscalationVerb,
  recomputeAccessChecklistVerb,
  releaseReviewVerb,
  replaceReviewVerb,
  wakeReviewVerb,
  openCalibrationVerb,
  judgeCalibrationVerb,
  cancelCalibrationVerb,
  wakeCalibrationVerb,
  nameThemeVerb,
  renameThemeVerb,
  mergeThemesVerb,
  noteReworkVerb,
  amendReworkVerb,
  attributeReworkVerb,
  landFixVerb,
  dismissFixVerb,
  changePlanVerb,
  nameTaskOwnerVerb,
  defineTaskVerb,
  publishBriefVerb,
  publishRubricVerb,
  publishSopVerb,
  setStaffingVerb,
  setTrackerVerb,
  setCriteriaVerb,
  setUsualMinutesVerb,
  shareEvidenceVerb,
  saveCadenceVerb,
  pauseCadenceVerb,
  resumeCadenceVerb,
  endCadenceVerb,
  wakeTaskVerb,
  acceptWorkItemVerb,
  assignWorkItemVerb,
  blockWorkItemVerb,
  cancelWorkItemVerb,
  changePriorityVerb,
  deliverObservedVerb,
  drawWorkItemVerb,
  importWorkItemVerb,
  makeWorkItemVerb,
  mergeWorkItemVerb,
  recomputeWorkItemVerb,
  reopenWorkItemVerb,
  resumeWorkItemVerb,
  reviewLateVerb,
  routeWorkItemVerb,
  giveBackVerb,
  startWorkItemVerb,
  submitWorkItemVerb,
  tickStepVerb,
  untickStepVerb,
  wakeWorkItemVerb,
  acknowledgeEscalationVerb,
  acknowledgeRootVerb,
  callOffVerb,
  disinhibitEscalationVerb,
  dropStepVerb,
  endCausesVerb,
  flagEscalationVerb,
  forceEscalationVerb,
  handOnEscalationVerb,
  inhibitEscalationVerb,
  joinRoundVerb,
  liftMuteVerb,
  noteBlockVerb,
  noteRiskVerb,
  raiseEscalationVerb,
  resolveEscalationVerb,
  snoozeEscalationVerb,
  wakeEscalationVerb,
  muteEscalationsVerb,
  overrideDutyVerb,
  removeDutyOverrideVerb,
  removeEscalationPolicyVerb,
  removeRotationVerb,
  saveEscalationPolicyVerb,
  saveRotationVerb,
  setEscalationSettingsVerb,
  swapDutyVerb,
  unmuteEscalationsVerb,
  ...itemMatterVerbs,
  ...memberVerbs,
  ...questionVerbs,
  ...rhythmVerbs,
]

export const verbs: Readonly<Record<string, Verb>> = Object.fromEntries(
  all.map((one) => [one.name, one as unknown as Verb]),
)
