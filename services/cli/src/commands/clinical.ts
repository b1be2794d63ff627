import { ClassifyTask } from '@understudy/contract/commands/catalogue-commands'
import type { Task } from '@understudy/contract/http/tasks'
import { ownEntry } from '@understudy/domain/own-entry'
import { readTask } from '@understudy/engine/task/read-tasks'
import { asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { taskNamed } from '../options/task-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** By action: the command, what it says when it is done, and whether it takes a reason. */
const actions: Readonly<Record<string, readonly [command: string, says: string, takesReason: boolean]>> = {
  suspect: ['task.suspect_clinical', 'Nobody but a scribe is given any more of it until a lead answers', true],
  answer: ['task.answer_suspicion', 'It is not clinical; the same words are not asked about again', true],
  mark: ['task.mark_clinical', 'It is clinical from now on: scribe work alone', true],
  propose: ['task.propose_reclassification', 'Another owner or ops lead has to confirm it', true],
  confirm: ['task.confirm_reclassification', 'It is not clinical any more', false],
  withdraw: ['task.withdraw_reclassification', 'It stays clinical', false],
}

/** `understudy clinical show|suspect|answer|mark|propose|confirm|withdraw`: the clinical guard of a task. */
export async function run(context: Context, options: Options, [name = 'show']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined && name !== 'show')
    throw new Error(`clinical can show, ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const taskId = await taskNamed(asked, String(options['task']))
    if (action === undefined) {
      const { clinical, suspicion, reclassification } = (await readTask(asked.reads, asked.viewer, taskId)) as Task
      const value = { taskId, clinical, suspicion, reclassification }
      context.answer(value, stateText(value))
      return 0
    }
    const [command, says, takesReason] = action
    const reason = { reason: '--reason' }
    const input = takesReason ? checked(ClassifyTask, { taskId, reason: options['reason'] }, reason) : { taskId }
    context.answer(await asked.send(command, input), says)
    return 0
  })
}

function stateText({
  clinical,
  suspicion,
  reclassification,
}: Pick<Task, 'clinical' | 'suspicion' | 'reclassification'>) {
  const words = suspicion && (suspicion.words.join(', ') || suspicion.reason)
  return [
    clinical ? 'Clinical: scribe work alone' : 'Not clinical',
    ...(suspicion === null ? [] : [`Suspected since ${suspicion.raisedAt}: ${words} (${suspicion.places.join(', ')})`]),
    ...(reclassification === null
      ? []
      : [`Proposed as not clinical at ${reclassification.at}: ${reclassification.reason}`]),
  ].join('\n')
}
