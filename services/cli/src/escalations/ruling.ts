import {
  MuteEscalations,
  SaveEscalationPolicy,
  SaveRotation,
  SetEscalationSettings,
} from '@understudy/contract/commands/escalation-commands'
import { readEscalationRules } from '@understudy/engine/escalation/read-escalation-rules'
import type { Asked } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { jsonFile } from '../promises/json-file.ts'
import type { Options } from '../run-command.ts'
import { type Action, instantOf, memberOf, named, saved, say } from './action.ts'

/** What somebody does who runs the agency: ladders, rotations, times and mutes. */
export const ruling: Readonly<Record<string, Action>> = {
  rules: async (context, asked) => {
    const rules = await rulesOf(asked)
    context.answer(rules, JSON.stringify(rules, null, 2))
    return 0
  },
  'save-policy': async (context, asked, _, file) =>
    saved(context, asked, 'agency.save_escalation_policy', await jsonFile(named(file), SaveEscalationPolicy)),
  'remove-policy': say('agency.remove_escalation_policy', 'It is taken by nothing new', (policyId) => ({ policyId })),
  'save-rotation': async (context, asked, _, file) =>
    saved(context, asked, 'agency.save_rotation', await jsonFile(named(file), SaveRotation)),
  'remove-rotation': say('agency.remove_rotation', 'It is gone', (rotationId) => ({ rotationId })),
  settings: async ({ answer }, { send }, _, file) => {
    const settings = await jsonFile(named(file), SetEscalationSettings.strict())
    answer(await send('agency.set_escalation_settings', settings), 'Escalations that begin from now on go by it')
    return 0
  },
  override: async (context, asked, options, rotationId) =>
    saved(context, asked, 'agency.override_duty', {
      ...{ rotationId: named(rotationId), memberId: memberOf(options) },
      ...{ from: instantOf(options, 'from'), until: instantOf(options, 'until') },
    }),
  swap: async (context, asked, options, rotationId) =>
    saved(context, asked, 'agency.swap_duty', {
      ...{ rotationId: named(rotationId), one: instantOf(options, 'from'), other: instantOf(options, 'until') },
    }),
  'take-back': async (context, asked, _, subject) => {
    const overrideId = named(subject)
    const { rotations } = await rulesOf(asked)
    const rotation = rotations.find(({ overrides }) => overrides.some(({ id }) => id === overrideId))
    if (rotation === undefined) throw new Error(`No rotation has an override ${overrideId} ahead; \`rules\` lists them`)
    const result = await asked.send('agency.remove_duty_override', { rotationId: rotation.id, overrideId })
    context.answer(result, 'It is taken back; of a swap both halves')
    return 0
  },
  mute: async (context, asked, options, root) => {
    const input = { reason: options['reason'], until: instantOf(options, 'until'), ...matching(options, root) }
    return saved(context, asked, 'agency.mute_escalations', checked(MuteEscalations, input, muteNames))
  },
  unmute: say('agency.unmute_escalations', 'What it hid is said now', (muteId) => ({ muteId })),
}

const muteNames = { reason: '--reason', causes: '--causes', clientId: '--client', taskId: '--task', root: 'the root' }

function matching({ causes, client, task }: Options, root: string | undefined): Record<string, unknown> {
  return {
    ...(causes !== undefined && { causes: String(causes).split(',') }),
    ...(client !== undefined && { clientId: client }),
    ...(task !== undefined && { taskId: task }),
    ...(root !== undefined && { root }),
  }
}

async function rulesOf({ reads, viewer }: Asked) {
  const rules = await readEscalationRules(reads, viewer)
  if (rules === undefined) throw new Error('Only who runs something of the agency sees its rules')
  return rules
}
