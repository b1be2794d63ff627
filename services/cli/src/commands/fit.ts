import { FitQuestions } from '@understudy/contract/commands/fit-commands'
import type { Fit } from '@understudy/contract/http/fit'
import { fit } from '@understudy/domain/fit/fit'
import { answerFit, presentFit } from '@understudy/engine/fit/answer-fit'
import { asMember } from '../options/as-member.ts'
import { clientNamed } from '../promises/client-named.ts'
import { jsonFile } from '../promises/json-file.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy fit QUESTIONS.json`: who should do what is listed; kept with a client where one is named. */
export async function run(context: Context, options: Options, [file = '']: Arguments): Promise<number> {
  const questions = await jsonFile(file, FitQuestions)
  if (options['member'] === undefined) {
    if (options['client'] !== undefined) throw new Error('--client takes --member: the owner or ops lead who keeps it')
    const answer = presentFit(fit(questions, undefined, []))
    context.answer(answer, fitText(answer))
    return 0
  }
  return asMember(context, options, async ({ engine, reads, viewer, send }) => {
    const answer = await answerFit(reads, viewer, questions)
    const kept = options['client'] === undefined ? undefined : await keep(String(options['client']))
    context.answer(
      { ...answer, ...kept },
      [fitText(answer), ...(kept ? [`Kept. ${kept.chosen.join(', ')}`] : [])].join('\n\n'),
    )
    return 0

    async function keep(client: string): Promise<{ chosen: string[] }> {
      const { clientId } = await clientNamed(engine.pool, viewer.agencyId, client)
      const result = await send('client.save_fit', { clientId, ...questions, ...chosenIn(options) })
      return { chosen: result['chosen'] as string[] }
    }
  })
}

function chosenIn({ chosen }: Options): { chosen?: string[] } {
  return chosen === undefined
    ? {}
    : {
        chosen: String(chosen)
          .split(',')
          .map((name) => name.trim()),
      }
}

function fitText({ mix, staffing, tasks, first }: Fit): string {
  const roles = mix.map(
    ({ role, tasks: names, minutesPerWeek, staffing: { mode } }) =>
      `${role}, ${mode}, ${minutesPerWeek} minutes a week: ${names.join(', ')}`,
  )
  return [
    ['The mix', ...(roles.length === 0 ? ['  nobody'] : roles.map((line) => `  ${line}`))],
    ...(staffing === null ? [] : [[`${staffing.mode === 'dedicated' ? 'Dedicated' : 'Pooled'}: ${staffing.reason}`]]),
    ['Each task', ...tasks.flatMap(taskLines)],
    [`First (${first.reason})`, ...first.tasks.map(({ name, reason }, index) => `  ${index + 1}. ${name}: ${reason}`)],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function taskLines({ name, role, reason, staffing, candidates }: Fit['tasks'][number]): string[] {
  const refused = candidates.refused.map(
    ({ name: who, missing }) => `    not ${who}: ${missing.map(({ message }) => message).join('; ')}`,
  )
  return [
    `  ${name}: ${role}. ${reason}${staffing === null ? '' : `. ${staffing.mode}: ${staffing.reason}`}`,
    ...(candidates.fits.length > 0 ? [`    fits: ${candidates.fits.map((one) => one.name).join(', ')}`] : []),
    ...refused,
  ]
}
