import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('an act is locked from its first press until it is answered, and open again after a refusal too', async () => {
  const once = oneAtATime()
  const sent: string[] = []
  const answers: ((answer: 'done' | 'refused') => void)[] = []
  const press = (name: string) => {
    const came: string[] = []
    void once(() => {
      sent.push(name)
      return new Promise<string>((done, fail) => answers.push((answer) => (answer === 'done' ? done : fail)(answer)))
    }).then(
      (answer) => came.push(answer),
      (answer) => came.push(answer),
    )
    return came
  }
  const [first, second] = [press('first'), press('second')]
  answers[0]?.('refused')
  await new Promise((done) => setTimeout(done, 0))
  expect([sent, first, second]).toEqual([['first'], ['refused'], []])
  const third = press('third')
  answers[1]?.('done')
  await new Promise((done) => setTimeout(done, 0))
  expect([sent, third]).toEqual([['first', 'third'], ['done']])
})
