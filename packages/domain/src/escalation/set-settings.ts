import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { EscalationRules } from './agency-escalations.ts'
import { type EscalationSettings, usualSettings } from './settings.ts'

const hourMs = 3_600_000

export const escalationBounds: Readonly<Record<keyof EscalationSettings, readonly [least: number, most: number]>> = {
  groupingWaitMs: [0, hourMs],
  groupingMostMs: [0, hourMs],
  holdMs: [0, hourMs],
  acknowledgeMs: [60_000, 48 * hourMs],
  remindBeforeMs: [0, 48 * hourMs],
  riskRaisesAt: [1, 1_000],
  riskClearsAt: [0, 999],
  riskAgainMs: [0, hourMs],
}

export const escalationSettingsOf = (rules: EscalationRules | undefined): EscalationSettings =>
  rules?.escalationSettings ?? usualSettings

/** What is left out stays as it is; it holds for what is raised from now on. */
export function setEscalationSettings(
  rules: EscalationRules,
  id: string,
  changes: Partial<EscalationSettings>,
): Decision {
  const settings = { ...escalationSettingsOf(rules), ...changes }
  const reasons = [
    ...Object.entries(escalationBounds).flatMap(([name, [least, most]]) =>
      outOfRange(name, settings[name as keyof EscalationSettings], least, most),
    ),
    ...(settings.riskClearsAt < settings.riskRaisesAt
      ? []
      : [reason('risks_crossed', 'A risk clears below where it raises', 'Lower riskClearsAt')]),
    ...(settings.remindBeforeMs < settings.acknowledgeMs
      ? []
      : [reason('reminded_too_early', 'A reminder comes after the acknowledgement', 'Lower remindBeforeMs')]),
  ]
  if (reasons.length > 0) return refused('invalid_escalation_settings', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.escalation_settings_set', body: settings }])
}

function outOfRange(name: string, value: number, least: number, most: number): Reason[] {
  if (Number.isInteger(value) && value >= least && value <= most) return []
  return [reason('setting_out_of_range', `${name} is ${value}`, `A whole number from ${least} to ${most}`)]
}
